import { toCol } from '@borgar/fx';

/**
 * What the text of a name's formula tells in whatever language, list separator and reference style Excel writes it
 * (office-js #2834, #1831): its form, and never where it points. The place is Excel's to tell.
 */
export type NameShape =
  /** One reference to cells of this workbook, such as `=Data!$B$2:$F$2` or `=Data!R2C2:R2C6`. */
  | { readonly form: 'reference' }
  /** Several, in order, each with its sheet and its address in A1 style; `parts` is `null` where one is not surely such. */
  | { readonly form: 'areas'; readonly count: number; readonly parts: readonly AreaText[] | null }
  | { readonly form: 'constant' }
  | { readonly form: 'array' }
  | { readonly form: 'broken' }
  | { readonly form: 'external' }
  | { readonly form: 'lambda' }
  /** Anything that has to be computed: `=OFFSET(…)`, `=Tabell[Andel]`, another name. */
  | { readonly form: 'formula' };

/** An area as a formula writes it. */
export interface AreaText {
  readonly sheet: string;
  /** `$B$2`, `$B$2:$B$9` or `$B:$B`. */
  readonly address: string;
}

const quotedSheet = String.raw`'(?:[^'\[\]]|'')+'`;
const bareSheet = String.raw`[^\s'"!(){},;:+\-*/^&=<>%\[\]#]+`;
const a1Cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const r1c1Row = String.raw`R(?:\d+|\[-?\d+\])?`;
/** The letter of a column is K in Norwegian (kolonne). */
const r1c1Column = String.raw`[CK](?:\d+|\[-?\d+\])?`;
const r1c1Place = `(?:${r1c1Row}${r1c1Column}|${r1c1Row}|${r1c1Column})`;
const a1Place = String.raw`(?:${a1Cell}(?::${a1Cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)`;
const reference = new RegExp(`^(?:(${quotedSheet}|${bareSheet})!)?(${a1Place}|${r1c1Place}(?::${r1c1Place})?)$`, 'iu');

const absoluteA1 = /^(?:\$[A-Z]{1,3}\$\d{1,7}(?::\$[A-Z]{1,3}\$\d{1,7})?|\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$\d+:\$\d+)$/i;
const absoluteR1C1 = /^R(\d+)[CK](\d+)(?::R(\d+)[CK](\d+))?$/i;

/**
 * Tells the form of a name's formula.
 *
 * @param formula - with its `=`, as Office.js gives it: localised on the desktop
 * @example shapeOf('=FORSKYVNING(Ark1!$A$1;0;0;5;1)').form // 'formula'
 */
export function shapeOf(formula: string): NameShape {
  const text = (formula.startsWith('=') ? formula.slice(1) : formula).trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return { form: 'constant' };
  // What stands in quotes is no formula's.
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  if (isBroken(bare)) return { form: 'broken' };
  if (/(?<![\p{L}\d_.])(?:_xlfn\.)?LAMBDA\s*\(/iu.test(bare)) return { form: 'lambda' };
  if (isExternal(bare)) return { form: 'external' };
  if (reference.exec(bare)?.[1] !== undefined) return { form: 'reference' };
  const parts = partsOf(bare);
  if (parts !== null) return { form: 'areas', count: parts.length, parts: areaTexts(parts) };
  if (/^\{.*\}$/s.test(bare)) return { form: 'array' };
  if (/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:E[+-]?\d+)?\s*%?$/i.test(bare)) return { form: 'constant' };
  if (/^(?:TRUE|FALSE|SANN|USANN|SANT|FALSKT)$/i.test(bare)) return { form: 'constant' };
  return { form: 'formula' };
}

/** An error's text, but not one that a sheet's name or a table's column holds (`Tabell[[#Totalt];[Sum]]`). */
function isBroken(bare: string): boolean {
  const outside = bare.replace(/'(?:[^']|'')*'/g, "''").replace(/\[[^[\]]*\]/g, '[]');
  return /#\p{L}[\p{L}/0]*[!?]?/u.test(outside);
}

/**
 * `[1]Ark1!$A$1` in a file, `'C:\[bok.xlsx]Ark1'!$A$1` when the other workbook is closed, `bok.xlsx!Navn` for its names.
 * `[0]!` is this workbook itself, and `[2]!_xldudf_…(` a custom function of an add-in that is not loaded (office-js #2051).
 */
function isExternal(bare: string): boolean {
  const quoted = [...bare.matchAll(/'((?:[^']|'')*)'!/g)].map(([, context]) => context ?? '');
  if (quoted.some((context) => /\[(?!0\])/.test(context) || /\.xl[a-z]{1,3}$/i.test(context))) return true;
  const unquoted = bare.replace(/'(?:[^']|'')*'|\[\d+\]!(?=_xldudf_)/gi, '');
  return /\[(?!0\])[^[\]]+\][^\s"!(){},;[\]]*!/u.test(unquoted) || /\.xl[a-z]{1,3}!/i.test(unquoted);
}

/** The parts of `Data!$B$2,Data!$B$4`, whatever separates them, also within parentheses; `null` for anything else. */
function partsOf(bare: string): readonly string[] | null {
  const inner = /^\((.*)\)$/s.exec(bare)?.[1] ?? bare;
  const parts = [...inner.matchAll(/(?:'(?:[^']|'')*'|[^',;])+/g)].map(([part]) => part.trim());
  const [first] = parts;
  if (first === undefined || (parts.length === 1 && inner === bare)) return null;
  const known = parts.every((part, index) => {
    const found = reference.exec(part);
    return found !== null && (index > 0 || found[1] !== undefined);
  });
  return known ? parts : null;
}

function areaTexts(parts: readonly string[]): readonly AreaText[] | null {
  const texts: AreaText[] = [];
  for (const part of parts) {
    const [, context, place] = reference.exec(part) ?? [];
    const sheet = context === undefined ? texts[0]?.sheet : context.replace(/^'|'$/g, '').replaceAll("''", "'");
    const address = place === undefined ? null : a1Address(place);
    if (sheet === undefined || address === null) return null;
    texts.push({ sheet, address });
  }
  return texts;
}

/**
 * An area that is surely meant in A1 style: `$B$2` is, and `R2C2` can be read in one style alone. Anything else may mean
 * one cell in one style and another in the other, and no API tells which style the user has (office-js #3181).
 */
function a1Address(place: string): string | null {
  if (absoluteA1.test(place)) return place;
  const [, top, left, bottom, right] = absoluteR1C1.exec(place) ?? [];
  if (top === undefined || left === undefined) return null;
  const from = `$${toCol(Number(left) - 1)}$${top}`;
  return bottom === undefined || right === undefined ? from : `${from}:$${toCol(Number(right) - 1)}$${bottom}`;
}
