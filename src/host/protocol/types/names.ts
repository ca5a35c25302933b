import { tokenize, tokenTypes } from '@borgar/fx';
import type { CellValue } from '../../document/cell';
import type { HostSheet } from '../../document/sheet';
import type { DefinedName } from '../../document/sheet-parts';
import { sheetPrefix } from '../../document/sheet-references';
import type { ExcelProfile } from '../../profile';
import { absoluteAddress, parseAddress, parseAreas, splitAreas } from '../address';
import { type Arguments, asBoolean, asText, found } from '../arguments';
import { plainValue, valueType } from '../cell-content';
import { builtInName, builtInNames, isBuiltIn } from '../built-in-names';
import { checkedFormula } from '../cell-entry';
import { toEnglishFormula, toLocalFormula } from '../formula-language/local-formula';
import type { EvaluatedFormula } from '../calculation-port';
import { HostError, invalidArgument } from '../host-error';
import { isHostObject, type ObjectType } from '../object-type';
import type { HostObject, Session } from '../session';
import { withUnknownCalls } from '../shown-formula';

/** A name is found anew each time: it may have been changed since. */
interface NameState {
  readonly name: string;
  readonly scope: string | null;
}

function definition(state: NameState, session: Session): DefinedName {
  return found(find(session, state.name, state.scope));
}

/** A name's text in one Excel is the same as long as the name is; 10,000 names are a supported size. */
const shownTexts = new WeakMap<ExcelProfile, WeakMap<DefinedName, string>>();

/** With its `=`, as Excel writes it in its language. */
function shownFormula(name: DefinedName, session: Session): string {
  const { profile } = session;
  const formula = withUnknownCalls(name.formula, session);
  if (formula !== name.formula) return `=${toLocalFormula(formula, profile)}`;
  const known = shownTexts.get(profile) ?? new WeakMap<DefinedName, string>();
  shownTexts.set(profile, known);
  const text = known.get(name) ?? `=${toLocalFormula(name.formula, profile)}`;
  known.set(name, text);
  return text;
}

/** The document replaces its list when a name changes, so an index holds as long as its list; 10,000 names are a supported size. */
const indexes = new WeakMap<readonly DefinedName[], ReadonlyMap<string, DefinedName>>();

const keyOf = (name: string, scope: string | null): string => `${scope ?? ''}!${name.toLowerCase()}`;

function find(session: Session, name: string, scope: string | null): DefinedName | undefined {
  const own = builtInName(session, name, scope);
  if (own !== undefined) return own.definition;
  const { names } = session.document;
  let index = indexes.get(names);
  if (index === undefined) {
    index = new Map(names.map((candidate) => [keyOf(candidate.name, candidate.scope), candidate]));
    indexes.set(names, index);
  }
  return index.get(keyOf(name, scope));
}

function replace(state: NameState, session: Session, change: Partial<DefinedName> | null): void {
  const own = builtInName(session, state.name, state.scope);
  if (own !== undefined) {
    if (change !== null) throw new HostError('InvalidOperation');
    own.remove();
    return;
  }
  const current = definition(state, session);
  session.document.setNames(
    session.document.names.flatMap((name) =>
      name === current ? (change === null ? [] : [{ ...name, ...change }]) : [name],
    ),
    'api',
  );
}

/** The sheet that a name's relative references start from. */
function home(name: DefinedName, session: Session): HostSheet | undefined {
  return name.scope === null ? session.document.activeSheet : session.document.sheetById(name.scope);
}

/** A reference that is gone; a sheet may be called so, and a text may hold it. */
function isBroken(formula: string): boolean {
  return /#REF!/.test(formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, ''));
}

type Resolved =
  | {
      readonly kind: 'areas';
      readonly sheet: HostSheet;
      readonly boxes: NonNullable<ReturnType<typeof parseAreas>>['boxes'];
    }
  | Extract<EvaluatedFormula, { kind: 'value' }>;

/** What a name comes to; formulas such as `OFFSET(…)` are evaluated. */
async function resolve(name: DefinedName, session: Session): Promise<Resolved> {
  const sheet = home(name, session);
  const areas = parseAreas(name.formula, session.document, sheet);
  if (areas !== null) return { kind: 'areas', ...areas };
  if (isBroken(name.formula)) return { kind: 'value', value: { error: '#REF!' } };
  const literal = literalOf(name.formula);
  if (literal !== undefined) return { kind: 'value', value: literal };
  if (sheet === undefined) return { kind: 'value', value: { error: '#NAME?' } };
  const result = await session.calculation.evaluate(name.formula, sheet.id);
  if (result.kind === 'value') return result;
  const of = session.document.sheetById(result.sheetId);
  return of === undefined
    ? { kind: 'value', value: { error: '#REF!' } }
    : { kind: 'areas', sheet: of, boxes: [result] };
}

/** The cells that a name comes to, where it comes to any. */
export async function cellsOf(name: DefinedName, session: Session): Promise<(Resolved & { kind: 'areas' }) | null> {
  const resolved = await resolve(name, session);
  return resolved.kind === 'areas' ? resolved : null;
}

function literalOf(formula: string): CellValue | undefined {
  const text = formula.trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:E[+-]?[0-9]+)?$/i.test(text)) return Number(text);
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(text) ? { error: text } : undefined;
}

/** Excel.NamedItemType */
async function typeOf(name: DefinedName, session: Session): Promise<string> {
  const resolved = await resolve(name, session);
  if (resolved.kind === 'areas') return 'Range';
  const { value } = resolved;
  if (isRows(value)) return 'Array';
  const type = valueType(value);
  return type === 'Empty' ? 'String' : type;
}

function isRows(value: CellValue | readonly (readonly CellValue[])[]): value is readonly (readonly CellValue[])[] {
  return Array.isArray(value);
}

async function valueOf(name: DefinedName, session: Session): Promise<unknown> {
  const resolved = await resolve(name, session);
  if (resolved.kind === 'areas') return shownFormula(name, session);
  return isRows(resolved.value) ? resolved.value.map((row) => row.map(plainValue)) : plainValue(resolved.value);
}

/**
 * As in Excel a name of several areas gives no range: it throws, also where a null object is offered. A strict Excel
 * throws as well for a name that finds its cells by a function, and for one whose cells are gone.
 */
async function rangeOf(name: DefinedName, session: Session): Promise<HostObject | null> {
  const resolved = await resolve(name, session);
  if (session.profile.nameRange === 'strict') {
    if (isBroken(name.formula)) throw new HostError('InvalidReference');
    if (resolved.kind === 'areas' && callsFunction(name.formula))
      throw new HostError('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  if (resolved.kind === 'value') return null;
  const [box, ...others] = resolved.boxes;
  if (box === undefined || others.length > 0) throw new HostError('InvalidReference');
  return session.make.range(resolved.sheet, box);
}

function callsFunction(formula: string): boolean {
  return tokenize(formula, { withLocation: false }).some(({ type }) => type === tokenTypes.FUNCTION);
}

export const namedItemType: ObjectType<NameState> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: ({ name }) => name },
    Scope: { get: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
    Formula: {
      get: (state, session) => shownFormula(definition(state, session), session),
      // What is read can be written back, in the language that it is read in.
      set: (state, value, session) =>
        replace(state, session, { formula: nameFormula(englishText(value, session), session) }),
    },
    Visible: {
      get: (state, session) => definition(state, session).visible,
      set: (state, value, session) => replace(state, session, { visible: asBoolean(value) }),
    },
    Comment: {
      get: (state, session) => definition(state, session).comment,
      set: (state, value, session) => replace(state, session, { comment: asText(value) }),
    },
    Type: { get: (state, session) => typeOf(definition(state, session), session), computed: true },
    Value: { get: (state, session) => valueOf(definition(state, session), session), computed: true },
  },
  navigation: {
    Worksheet: ({ scope }, session) =>
      session.make.worksheet(found(scope === null ? null : session.document.sheetById(scope))),
    WorksheetOrNullObject: ({ scope }, session) =>
      scope === null ? null : session.make.worksheet(found(session.document.sheetById(scope))),
  },
  methods: {
    Delete: (state, _args, session) => replace(state, session, null),
    GetRange: async (state, _args, session) => found(await rangeOf(definition(state, session), session)),
    GetRangeOrNullObject: (state, _args, session) => rangeOf(definition(state, session), session),
  },
};

/** Names of the workbook, or of one sheet; the workbook's collection holds only its own, as in Excel on Windows. */
export const namesType: ObjectType<{ readonly scope: string | null }> = {
  name: 'NamedItemCollection',
  items: ({ scope }, session) =>
    [
      ...session.document.names.filter((name) => name.scope === scope && !isBuiltIn(name)),
      ...builtInNames(session, scope),
    ].map((name) => session.make.namedItem(name)),
  methods: {
    GetItem: ({ scope }, args, session) => session.make.namedItem(found(find(session, args.text(0), scope))),
    GetItemOrNullObject: ({ scope }, args, session) => {
      const name = find(session, args.text(0), scope);
      return name === undefined ? null : session.make.namedItem(name);
    },
    Add: ({ scope }, args, session) => add(scope, joinedAreas(args.value(1), session), args, session),
    AddFormulaLocal: ({ scope }, args, session) => add(scope, englishText(args.text(1), session), args, session),
  },
};

function add(scope: string | null, reference: unknown, args: Arguments, session: Session): HostObject {
  const text = args.text(0);
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) ||
    text.length > 255 ||
    /^(?:[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|r|c)$/i.test(text)
  )
    throw invalidArgument();
  // As Excel answers for a workbook that is not in front (office-js #2078).
  if (session.situation.anotherWorkbookInFront) throw new HostError('ItemNotFound');
  if (
    find(session, text, scope) !== undefined ||
    isBlockedBySheet(text, scope, session) ||
    session.document.tables.some((table) => table.name.toLowerCase() === text.toLowerCase())
  )
    throw new HostError('ItemAlreadyExists');
  const name: DefinedName = {
    name: text,
    scope,
    formula: nameFormula(reference, session),
    visible: true,
    comment: args.optionalText(2) ?? '',
  };
  session.document.setNames([...session.document.names, name], 'api');
  return session.make.namedItem(name);
}

/**
 * English text, but that several areas are parted as Excel's own lists are (office-js #2891).
 *
 * @throws HostError InvalidArgument for areas that are parted by another sign
 */
function joinedAreas(value: unknown, { profile }: Session): unknown {
  if (typeof value !== 'string' || !value.startsWith('=') || profile.listSeparator === ',') return value;
  const areas = splitAreas(value.slice(1), profile.listSeparator);
  if (areas.length > 1 && areas.every(isAddress)) return `=${areas.join(',')}`;
  const others = splitAreas(value.slice(1));
  if (others.length > 1 && others.every(isAddress)) throw invalidArgument();
  return value;
}

function isAddress(text: string): boolean {
  return parseAddress(text) !== null;
}

/** Some Excels take a name of the sheet in front for the workbook's (office-js #2875). */
function isBlockedBySheet(name: string, scope: string | null, session: Session): boolean {
  const front = session.document.activeSheet;
  return (
    scope === null &&
    session.profile.sheetNames === 'blockWorkbook' &&
    front !== undefined &&
    find(session, name, front.id) !== undefined
  );
}

/** A formula that is written in Excel's language; anything else stays. */
function englishText(value: unknown, { profile }: Session): unknown {
  return typeof value === 'string' && value.startsWith('=') ? `=${toEnglishFormula(value.slice(1), profile)}` : value;
}

/** A range, a formula beginning with `=`, or a constant. */
function nameFormula(value: unknown, session: Session): string {
  if (isHostObject(value)) {
    const state = session.make.rangeState(value);
    if (state === undefined || state.box === null) throw invalidArgument();
    return `${sheetPrefix(state.sheet.name)}${absoluteAddress(state.box)}`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  const text = asText(value);
  if (!text.startsWith('=')) return `"${text.replaceAll('"', '""')}"`;
  return checkedFormula(text.slice(1));
}
