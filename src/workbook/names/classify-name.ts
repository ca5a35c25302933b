import { isRange, parseA1Ref, type Token, tokenize, tokenTypes } from '@borgar/fx';
import type { RawValue } from '../../scorecard/types';
import type { NameFault, NameKind } from '../types';

/** Cells that a name refers to, zero-based; `null` bounds are a whole column or row. */
export interface Area {
  readonly sheet: string;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

export interface NameMeaning {
  readonly kind: NameKind;
  /** In order; empty where the formula names no fixed cells. */
  readonly areas: readonly Area[];
  readonly fault: NameFault | null;
  /** Rows of a constant; `null` for anything else. */
  readonly constant: readonly (readonly RawValue[])[] | null;
}

/**
 * Tells what kind of name a formula makes, from its tokens alone: asking Excel for the range of a name throws
 * for several areas and for `#REF!` (office-js #5174).
 *
 * @param formula - with its `=`, as Office.js gives it
 * @example classifyName('Frafall', '=Data!$B$2:$F$2').kind // 'vector'
 */
export function classifyName(name: string, formula: string): NameMeaning {
  if (isSystemName(name)) return unusable('system', 'not-offered');
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = tokenize(text, { mergeRefs: true }).filter((token) => token.type !== tokenTypes.WHITESPACE);
  if (tokens.some((token) => token.type === tokenTypes.ERROR)) return unusable('broken', 'source-broken');
  if (tokens.some((token) => token.type === tokenTypes.FUNCTION && /^(_xlfn\.)?(LAMBDA)$/i.test(token.value))) return unusable('lambda', 'not-offered');
  if (tokens.some((token) => isExternal(token.value, token.type))) return unusable('external', 'source-external');
  const areas = areasOf(tokens);
  if (areas !== null) return { kind: kindOfAreas(areas), areas, fault: null, constant: null };
  const constant = constantOf(text);
  if (constant !== null) return { kind: 'constant', areas: [], fault: null, constant };
  return { kind: 'dynamic', areas: [], fault: 'dynamic-unresolved', constant: null };
}

/** Names that Excel and this add-in keep for themselves. */
function isSystemName(name: string): boolean {
  return /^(_xlnm\.|_xlfn\.|_xlpm\.|_xleta\.|_filterdatabase$|print_area$|print_titles$|_bms_)/i.test(name);
}

function unusable(kind: NameKind, fault: NameFault): NameMeaning {
  return { kind, areas: [], fault, constant: null };
}

/** `[1]Ark1!$A$1` in a file, `'C:\[bok.xlsx]Ark1'!$A$1` when the other workbook is closed. */
function isExternal(value: string, type: string): boolean {
  if (isRange({ type })) return value.slice(0, Math.max(0, value.lastIndexOf('!'))).includes('[');
  return (type === tokenTypes.CONTEXT || type === tokenTypes.CONTEXT_QUOTE || type === tokenTypes.UNKNOWN) && value.includes('[');
}

/** The areas of `Data!$B$2,Data!$B$4`; `null` where the formula is anything else. */
function areasOf(tokens: readonly Token[]): readonly Area[] | null {
  const areas: Area[] = [];
  for (const token of tokens) {
    if (token.type === tokenTypes.OPERATOR && /^[(),]$/.test(token.value)) continue;
    const parsed = isRange(token) ? parseA1Ref(token.value) : undefined;
    if (parsed === undefined || !('range' in parsed)) return null;
    const sheet = parsed.context?.[0] ?? areas[0]?.sheet;
    if (sheet === undefined) return null;
    const { top, left, bottom, right } = parsed.range;
    areas.push({ sheet, top: top ?? null, left: left ?? null, bottom: bottom ?? null, right: right ?? null });
  }
  return areas.length > 0 ? areas : null;
}

function kindOfAreas(areas: readonly Area[]): NameKind {
  const [area] = areas;
  if (areas.length > 1 || area === undefined) return 'multiArea';
  const oneRow = area.top !== null && area.top === area.bottom;
  const oneColumn = area.left !== null && area.left === area.right;
  return oneRow && oneColumn ? 'cell' : oneRow || oneColumn ? 'vector' : 'matrix';
}

/** `0.25`, `-3`, `"tekst"`, `TRUE` and array constants such as `{1,2;3,4}`. */
function constantOf(text: string): readonly (readonly RawValue[])[] | null {
  const tokens = tokenize(text).filter((token) => token.type !== tokenTypes.WHITESPACE);
  const rows: RawValue[][] = [[]];
  let sign = 1;
  for (const token of tokens) {
    const row = rows[rows.length - 1] ?? [];
    if (token.type === tokenTypes.NUMBER) row.push(sign * Number(token.value));
    else if (token.type === tokenTypes.STRING) row.push(token.value.slice(1, -1).replaceAll('""', '"'));
    else if (token.type === tokenTypes.BOOLEAN) row.push(token.value.toUpperCase() === 'TRUE');
    else if (token.type !== tokenTypes.OPERATOR || !/^[-+{},;%]$/.test(token.value)) return null;
    if (token.value === '%' && token.type === tokenTypes.OPERATOR) row.push(Number(row.pop()) / 100);
    if (token.value === ';' && token.type === tokenTypes.OPERATOR) rows.push([]);
    sign = token.value === '-' && token.type === tokenTypes.OPERATOR ? -1 : 1;
  }
  const isArray = tokens[0]?.value === '{';
  if (!isArray && (rows.length !== 1 || rows[0]?.length !== 1)) return null;
  return rows.some((row) => row.length === 0) ? null : rows;
}
