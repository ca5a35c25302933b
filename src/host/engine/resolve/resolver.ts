import {
  type CallExpression,
  type BinaryExpression,
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isIdentifierNode,
  isLambdaNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  type LambdaExpression,
  type LetExpression,
  type Node,
  parseA1Ref,
  type ReferenceIdentifier,
  type UnaryExpression,
} from '@borgar/fx/xlsx';
import { maximumColumns, maximumRows } from '../../document/box';
import type { DefinedName } from '../../document/sheet-parts';
import type { CellPlace } from '../engine';
import { type Area, areaText, cellBeside, isSingleCell, sharedArea, spannedArea } from './area';
import { givesArray, parameterKind, takesLists, takesStacks } from './parameters';
import { parseFormula } from './parse-formula';
import type { Lack, LackReason, Resolved } from './resolved';
import { structuredText, tableArea } from './table-area';
import type { Terms } from './terms';

/** The engine's own functions for what cannot be settled before the formula is computed. */
export const singleFunction = 'XLHOST.SINGLE';
export const intersectFunction = 'XLHOST.INTERSECT';

/** What the place of an expression takes: one value, a range as it is, or an array computed cell by cell. */
export type Wanted = 'value' | 'range' | 'array';

/** A part of a formula in the engine's terms. */
export interface Piece {
  readonly text: string;
  /** How tightly its outermost operator binds; what binds less than its surroundings gets brackets. */
  readonly rank: number;
  /** The cells that it stands for, where that is settled; several for a union. */
  readonly areas: readonly Area[] | null;
  /** Whether it may come to several cells or values. */
  readonly several: boolean;
}

const ranks: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const percentRank = 6;
const signRank = 7;
const rangeRank = 8;
const highest = 9;

/** Names may stand in names; beyond this a formula would grow without end. */
const longestText = 65_536;
const deepestNames = 64;

/** What surrounds an expression. */
interface Scope {
  /** The sheet of references without one. */
  readonly sheetId: string;
  /** Names whose formulas this stands in, outermost first. */
  readonly within: readonly DefinedName[];
  /** Parameters of LET and LAMBDA, in lower case. */
  readonly parameters: ReadonlySet<string>;
  /** Excel computes names as arrays, wherever they are used. */
  readonly asArray: boolean;
}

/**
 * Puts one formula into the terms of an engine that knows cells and functions alone. Names, tables, spills, unions and
 * intersections become the cells they stand for; a range where one value is wanted becomes the cell beside the formula.
 */
export class Resolver {
  private lack: Lack | null = null;
  private bound = false;
  private intersects = false;
  private changed = false;
  /** Whether sheets got the engine's names, and nothing else is another. */
  private renamed = false;
  private length = 0;
  private readonly spills: CellPlace[] = [];

  /** @param place - the cell that the formula stands in */
  constructor(
    private readonly terms: Terms,
    private readonly place: CellPlace,
  ) {}

  /**
   * @param formula - English A1 text without `=`
   * @param asArray - for an array formula, dynamic or not; an ordinary one takes single values
   */
  resolve(formula: string, asArray: boolean): Resolved {
    const tree = parseFormula(formula);
    if (tree === null) return this.result(formula, { why: 'syntax', what: '' });
    const piece = this.top(tree, asArray);
    return this.result(this.changed || this.renamed ? piece.text : formula, this.lack);
  }

  /** @returns the outermost scope of a formula on the place's sheet */
  topScope(asArray: boolean): Scope {
    return { sheetId: this.place.sheetId, within: [], parameters: new Set(), asArray };
  }

  private top(tree: Node, asArray: boolean): Piece {
    return this.piece(tree, asArray ? 'array' : 'value', this.topScope(asArray));
  }

  private result(text: string, lack: Lack | null): Resolved {
    const tooLong = text.length > longestText;
    return {
      text: tooLong ? '#NAME?' : text,
      lack: tooLong ? { why: 'syntax', what: '' } : lack,
      bound: this.bound,
      intersects: this.intersects,
      spills: this.spills,
    };
  }

  /** Whether anything of the formula had to be put otherwise, but for the names of sheets. */
  get isChanged(): boolean {
    return this.changed;
  }

  private lacking(why: LackReason, what: string, error: string): Piece {
    this.lack ??= { why, what };
    return this.literal(error);
  }

  private literal(text: string): Piece {
    this.changed = true;
    return { text, rank: highest, areas: null, several: false };
  }

  /** A part of the formula, such that it gives what its place wants. */
  piece(node: Node, wanted: Wanted, scope: Scope): Piece {
    // Asked before each part, or names of names of names would be followed to the end of time.
    if (this.length > longestText * 4) return this.lacking('syntax', '', '#NAME?');
    const piece = this.open(node, wanted, scope);
    this.length += piece.text.length;
    return wanted === 'value' ? this.asValue(piece) : piece;
  }

  private asValue(piece: Piece): Piece {
    if (piece.areas === null) return piece.several ? this.call(singleFunction, [piece.text], false) : piece;
    const [area, ...others] = piece.areas;
    if (area === undefined || others.length > 0) return this.literal('#VALUE!');
    if (isSingleCell(area)) return piece;
    this.intersects = true;
    this.bound = true;
    const cell = cellBeside(area, this.place);
    return cell === null ? this.literal('#VALUE!') : this.areas([cell]);
  }

  private call(name: string, args: readonly string[], several: boolean): Piece {
    this.changed = true;
    return { text: `${name}(${args.join(',')})`, rank: highest, areas: null, several };
  }

  /** Cells as the engine reads them. */
  private areas(areas: readonly Area[]): Piece {
    this.changed = true;
    const text = areas.map((area) => `${this.prefix(area.sheetId)}${areaText(area)}`).join(',');
    const [only] = areas;
    return {
      text: areas.length === 1 ? text : `(${text})`,
      rank: highest,
      areas,
      several: areas.length > 1 || only === undefined || !isSingleCell(only),
    };
  }

  private prefix(sheetId: string): string {
    return sheetId === this.place.sheetId ? '' : `${this.terms.alias(sheetId)}!`;
  }

  private open(node: Node, wanted: Wanted, scope: Scope): Piece {
    if (isReferenceNode(node)) return this.reference(node, scope);
    if (isLiteralNode(node)) return { text: node.raw, rank: highest, areas: null, several: false };
    // What stood beside an error (`#REF!$A$1`) is gone with it.
    if (isErrorNode(node)) return this.literal(node.raw);
    if (isUnaryNode(node)) return this.unary(node, wanted, scope);
    if (isBinaryNode(node)) return this.binary(node, wanted, scope);
    if (isCallNode(node)) return this.callOf(node, wanted, scope);
    if (isLetNode(node)) return this.letOf(node, scope);
    if (isLambdaNode(node)) return this.lambdaOf(node, scope);
    if (isArrayNode(node)) {
      const rows = node.elements.map((row) => row.map((item) => this.open(item, 'array', scope).text).join(','));
      return { text: `{${rows.join(';')}}`, rank: highest, areas: null, several: true };
    }
    return this.lacking('syntax', '', '#NAME?');
  }

  private reference(node: ReferenceIdentifier, scope: Scope): Piece {
    switch (node.kind) {
      case 'name':
        return this.nameOf(node.value, scope);
      case 'table':
        return this.tableOf(node.value);
      default:
        return this.cells(node.value, scope);
    }
  }

  /** `A1`, `Data!$B$2:B9`, `A:A`, `Ark1:Ark3!B2`. */
  private cells(text: string, scope: Scope): Piece {
    // Excel has no table by the name of a cell; other programs make such.
    if (/^[A-Za-z]+\d+$/.test(text) && this.terms.table(text) !== undefined) return this.tableOf(`${text}[]`);
    const parsed = parseA1Ref(text);
    if (parsed === undefined || !('range' in parsed)) return this.lacking('syntax', text, '#REF!');
    const { range, workbookName = '', sheetName = '' } = parsed;
    if (workbookName !== '' && workbookName !== '0') return this.lacking('external', text, '#REF!');
    const colon = sheetName.indexOf(':');
    const sheets =
      sheetName === ''
        ? [scope.sheetId]
        : colon < 0
          ? [this.terms.sheetId(sheetName)]
          : this.terms.sheetsBetween(sheetName.slice(0, colon), sheetName.slice(colon + 1));
    if (sheets === null) return this.literal('#REF!');
    const shifted = scope.within.length > 0 ? this.shiftedToPlace(range) : range;
    const whole = { top: shifted.top ?? 0, left: shifted.left ?? 0 };
    const [bottom, right] = [shifted.bottom ?? maximumRows - 1, shifted.right ?? maximumColumns - 1];
    const box = {
      row: Math.min(whole.top, bottom),
      column: Math.min(whole.left, right),
      rowCount: Math.abs(bottom - whole.top) + 1,
      columnCount: Math.abs(right - whole.left) + 1,
    };
    const found = sheets.flatMap((sheetId) => (sheetId === undefined ? [] : [{ sheetId, box }]));
    if (found.length < sheets.length) return this.literal('#REF!');
    if ((range.trim ?? null) !== null) return this.lacking('syntax', text, '#REF!');
    const [only, ...others] = found;
    const single = isSingleCell({ sheetId: '', box });
    // As written, where the engine reads it right: `$A1` stays so for a person who copies the cell.
    if (
      only !== undefined &&
      others.length === 0 &&
      scope.within.length === 0 &&
      workbookName === '' &&
      !(text.includes(':') && (single || isWholeByNumbers(range, box)))
    ) {
      const place = text.slice(text.lastIndexOf('!') + 1);
      if (sheetName !== '') this.renamed = true;
      const written = sheetName === '' ? text : `${this.terms.alias(only.sheetId)}!${place}`;
      return { text: written, rank: highest, areas: found, several: !single };
    }
    return this.areas(found);
  }

  /** A name's relative references start from cell A1, and move with the cell that reads them. */
  private shiftedToPlace(range: RangePart): RangePart {
    const moved = (
      at: number | null | undefined,
      absolute: boolean | null | undefined,
      by: number,
      count: number,
    ): number | null => {
      if (at === null || at === undefined) return null;
      if (absolute === true) return at;
      this.bound = true;
      return (at + by) % count;
    };
    const { row, column } = this.place;
    return {
      top: moved(range.top, range.$top, row, maximumRows),
      bottom: moved(range.bottom, range.$bottom, row, maximumRows),
      left: moved(range.left, range.$left, column, maximumColumns),
      right: moved(range.right, range.$right, column, maximumColumns),
    };
  }

  private tableOf(text: string): Piece {
    const said = structuredText(text);
    if (said === null) return this.lacking('syntax', text, '#REF!');
    if (said.workbook !== '' && said.workbook !== '0' && this.terms.sheetId(said.workbook) === undefined)
      return this.lacking('external', text, '#REF!');
    const table = said.table === '' ? this.terms.tableAt(this.place) : this.terms.table(said.table);
    if (said.table === '' || said.sections.includes('this row')) this.bound = true;
    if (table === undefined) return this.lacking('name', said.table, '#REF!');
    const found = tableArea(table, said, this.place.row);
    return 'error' in found ? this.literal(found.error) : this.areas([found.area]);
  }

  private nameOf(text: string, scope: Scope): Piece {
    const found = this.definition(text, scope);
    if (found === 'parameter') return { text, rank: highest, areas: null, several: true };
    if (found === 'external') return this.lacking('external', text, '#REF!');
    if (found === undefined) {
      const table = this.terms.table(text);
      return table === undefined ? this.lacking('name', text, '#NAME?') : this.tableOf(`${text}[]`);
    }
    if (scope.within.includes(found) || scope.within.length >= deepestNames)
      return this.lacking('circular', found.name, '#REF!');
    const tree = parsedName(found);
    if (tree === null) return this.lacking('syntax', found.name, '#NAME?');
    this.changed = true;
    return this.piece(tree, 'array', insideName(found, scope));
  }

  /** What a name stands for where it is read. */
  definition(text: string, scope: Scope): DefinedName | 'parameter' | 'external' | undefined {
    const parsed = parseA1Ref(text);
    if (parsed === undefined || !('name' in parsed)) {
      // What could be a cell in another notation (`R1C1`) is a name of its own.
      return scope.parameters.has(text.toLowerCase()) ? 'parameter' : this.terms.name(text, scope.sheetId);
    }
    const { workbookName = '', sheetName = '', name } = parsed;
    if (workbookName !== '' && workbookName !== '0') return 'external';
    if (sheetName === '' && workbookName === '') {
      if (scope.parameters.has(name.toLowerCase())) return 'parameter';
      return this.terms.name(name, scope.sheetId);
    }
    const sheetId = sheetName === '' ? '' : this.terms.sheetId(sheetName);
    // `Bok.xlsx!Navn` is another workbook's name, written without brackets.
    return sheetId === undefined ? 'external' : this.terms.name(name, sheetId);
  }

  private unary(node: UnaryExpression, wanted: Wanted, scope: Scope): Piece {
    const [operand] = node.arguments;
    if (operand === undefined) return this.lacking('syntax', '', '#NAME?');
    if (node.operator === '#') return this.spillOf(this.piece(operand, 'range', scope));
    if (node.operator === '@') {
      const piece = this.piece(operand, 'range', scope);
      this.changed = true;
      return this.asValue(piece);
    }
    const inner = this.piece(operand, inherited(wanted, scope), scope);
    if (node.operator === '%') {
      // The engine reads `10%%` as 10 %.
      const double = isUnaryNode(operand) && operand.operator === '%';
      if (double) this.changed = true;
      return { ...inner, text: `${bracketed(inner, double ? highest : percentRank)}%`, rank: percentRank, areas: null };
    }
    return { ...inner, text: `${node.operator}${bracketed(inner, signRank)}`, rank: signRank, areas: null };
  }

  /** `B2#`: all the cells that the formula of one fills. */
  private spillOf({ areas }: Piece): Piece {
    const [anchor, ...others] = areas ?? [];
    if (anchor === undefined || others.length > 0 || !isSingleCell(anchor)) return this.literal('#REF!');
    const place = { sheetId: anchor.sheetId, row: anchor.box.row, column: anchor.box.column };
    this.spills.push(place);
    const filled = this.terms.spill(place);
    return filled === null ? this.literal('#REF!') : this.areas([filled]);
  }

  private binary(node: BinaryExpression, wanted: Wanted, scope: Scope): Piece {
    const [left, right] = node.arguments;
    if (left === undefined || right === undefined) return this.lacking('syntax', '', '#NAME?');
    switch (node.operator) {
      case ':':
        return this.sheetsRange(left, right, scope) ?? this.spanOf(left, right, scope);
      case ' ':
        return this.sharedOf(left, right, scope);
      case ',':
        return this.unionOf(left, right, scope);
      default: {
        const rank = ranks[node.operator] ?? 1;
        const inner = inherited(wanted, scope);
        const [a, b] = [this.piece(left, inner, scope), this.piece(right, inner, scope)];
        // The engine takes `2^3^2` and `-2^2` from the other end.
        const power = node.operator === '^';
        if (power && a.rank !== highest) this.changed = true;
        return {
          text: `${bracketed(a, power ? highest : rank)}${node.operator}${bracketed(b, rank + 1)}`,
          rank,
          areas: null,
          several: a.several || b.several,
        };
      }
    }
  }

  /** `Ark1:Ark3!B2`, which the parser reads as a span from a name or cell `Ark1`. */
  private sheetsRange(left: Node, right: Node, scope: Scope): Piece | null {
    if (!isReferenceNode(left) || !isReferenceNode(right)) return null;
    const at = right.value.lastIndexOf('!');
    if (at < 0 || left.value.includes('!') || this.terms.sheetId(left.value) === undefined) return null;
    const last = right.value.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
    return this.cells(`'${`${left.value}:${last}`.replaceAll("'", "''")}'${right.value.slice(at)}`, scope);
  }

  private spanOf(left: Node, right: Node, scope: Scope): Piece {
    const [a, b] = [this.piece(left, 'range', scope), this.piece(right, 'range', scope)];
    const [first, last] = [a.areas?.[0], b.areas?.[0]];
    if (first !== undefined && last !== undefined) {
      const span = spannedArea(first, last);
      return span === null ? this.literal('#REF!') : this.areas([span]);
    }
    return {
      text: `${bracketed(a, rangeRank)}:${bracketed(b, rangeRank)}`,
      rank: rangeRank,
      areas: null,
      several: true,
    };
  }

  private sharedOf(left: Node, right: Node, scope: Scope): Piece {
    const [a, b] = [this.piece(left, 'range', scope), this.piece(right, 'range', scope)];
    if (a.areas === null || b.areas === null) return this.call(intersectFunction, [a.text, b.text], true);
    const { areas: others } = b;
    const shared = a.areas
      .flatMap((one) => others.map((other) => sharedArea(one, other)))
      .filter((area) => area !== null);
    return shared.length === 0 ? this.literal('#NULL!') : this.areas(shared);
  }

  private unionOf(left: Node, right: Node, scope: Scope): Piece {
    const [a, b] = [this.piece(left, 'range', scope), this.piece(right, 'range', scope)];
    if (a.areas !== null && b.areas !== null) return this.areas([...a.areas, ...b.areas]);
    return this.lacking('syntax', ',', '#VALUE!');
  }

  private letOf(node: LetExpression, scope: Scope): Piece {
    let inner: Scope = { ...scope, asArray: true };
    const parts: string[] = [];
    for (const { id, init } of node.declarations) {
      const value = init === null ? '' : this.piece(init, 'array', inner).text;
      parts.push(id.name, value);
      inner = { ...inner, parameters: new Set([...inner.parameters, id.name.toLowerCase()]) };
    }
    const body = node.body === null ? '' : this.piece(node.body, 'array', inner).text;
    return { text: `LET(${[...parts, body].join(',')})`, rank: highest, areas: null, several: false };
  }

  private lambdaOf(node: LambdaExpression, scope: Scope): Piece {
    const names = node.params.map(({ name }) => name);
    const inner = {
      ...scope,
      asArray: true,
      parameters: new Set([...scope.parameters, ...names.map((name) => name.toLowerCase())]),
    };
    const body = node.body === null ? '' : this.piece(node.body, 'array', inner).text;
    return { text: `LAMBDA(${[...names, body].join(',')})`, rank: highest, areas: null, several: false };
  }

  private callOf(node: CallExpression, wanted: Wanted, scope: Scope): Piece {
    if (!isIdentifierNode(node.callee)) {
      const callee = this.piece(node.callee, 'array', scope);
      return {
        text: `${callee.text}(${this.texts(node, scope).join(',')})`,
        rank: highest,
        areas: null,
        several: true,
      };
    }
    const { name: written } = node.callee;
    const name = written.toUpperCase();
    if (scope.parameters.has(written.toLowerCase()))
      return { text: `${written}(${this.texts(node, scope).join(',')})`, rank: highest, areas: null, several: true };
    if (name === 'ANCHORARRAY' || name === 'SINGLE') {
      const [operand] = node.arguments;
      if (operand !== null && operand !== undefined) {
        const piece = this.piece(operand, 'range', scope);
        this.changed = true;
        return name === 'SINGLE' ? this.asValue(piece) : this.spillOf(piece);
      }
    }
    // A name never stands for a function that Excel has.
    if (!this.terms.isFunction(name)) return this.lambdaName(node, written, scope);
    return this.functionOf(node, written, wanted, scope);
  }

  private texts(node: CallExpression, scope: Scope): readonly string[] {
    return node.arguments.map((argument) => (argument === null ? '' : this.piece(argument, 'array', scope).text));
  }

  /** A function that a name defines by LAMBDA. */
  private lambdaName(node: CallExpression, written: string, scope: Scope): Piece {
    const found = this.definition(written, scope);
    const tree = typeof found === 'object' && !scope.within.includes(found) ? parsedName(found) : null;
    if (typeof found !== 'object' || tree === null || !isLambdaNode(tree)) {
      for (const argument of node.arguments) if (argument !== null) this.piece(argument, 'array', scope);
      return this.lacking('function', written, '#NAME?');
    }
    const lambda = this.piece(tree, 'array', insideName(found, scope));
    this.changed = true;
    return { text: `${lambda.text}(${this.texts(node, scope).join(',')})`, rank: highest, areas: null, several: true };
  }

  private functionOf(node: CallExpression, written: string, wanted: Wanted, scope: Scope): Piece {
    const name = written.toUpperCase();
    const outer = inherited(wanted, scope);
    const lists = takesLists(name);
    const args = node.arguments.map((argument, index) => {
      if (argument === null) return null;
      const kind = parameterKind(name, index);
      const inner = scope.asArray
        ? 'array'
        : kind === 'A'
          ? 'array'
          : outer === 'array'
            ? 'array'
            : kind === 'R'
              ? 'range'
              : 'value';
      // The branches of a condition give what is wanted of all of it.
      const branch = (name === 'IF' && index > 0) || (name === 'CHOOSE' && index > 0);
      return this.piece(argument, branch && !scope.asArray ? wanted : inner, scope);
    });
    const chosen = name === 'INDEX' ? this.areaOfIndex(node, args) : null;
    const used = chosen === null ? args : [chosen, ...args.slice(1, 3)];
    const texts = used.map((arg) => {
      if (arg === null) return '';
      if (arg.areas === null || arg.areas.length < 2) return arg.text;
      if (lists) return arg.text.slice(1, -1);
      if (takesStacks(name)) return `VSTACK(${arg.areas.map((area) => `TOCOL(${this.areas([area]).text})`).join(',')})`;
      return name === 'AREAS' ? arg.text : this.lacking('syntax', written, '#VALUE!').text;
    });
    if (name === 'AREAS' && args[0]?.areas) return this.literal(String(args[0].areas.length));
    return {
      text: `${written}(${texts.join(',')})`,
      rank: highest,
      areas: null,
      several: isSeveral(name, used),
    };
  }

  /** `INDEX(Name,r,c,k)` over several areas is over the k-th of them. */
  private areaOfIndex(node: CallExpression, args: readonly (Piece | null)[]): Piece | null {
    const areas = args[0]?.areas;
    if (areas === null || areas === undefined || areas.length < 2) return null;
    const which = node.arguments[3];
    if (which !== null && which !== undefined && !isLiteralNode(which)) return null;
    const area = areas[which === null || which === undefined ? 0 : Number(which.value) - 1];
    return area === undefined ? this.literal('#REF!') : this.areas([area]);
  }
}

/** Positions of a reference, zero-based, and which of them are absolute. */
interface RangePart {
  readonly top?: number | null;
  readonly left?: number | null;
  readonly bottom?: number | null;
  readonly right?: number | null;
  readonly $top?: boolean | null;
  readonly $left?: boolean | null;
  readonly $bottom?: boolean | null;
  readonly $right?: boolean | null;
}

/** `A1:A1048576` is the whole column, which the engine reads only as far as cells are filled. */
function isWholeByNumbers({ top, left }: RangePart, box: Area['box']): boolean {
  return (
    (typeof top === 'number' && box.rowCount === maximumRows) ||
    (typeof left === 'number' && box.columnCount === maximumColumns && typeof top === 'number')
  );
}

/** What an operator or a function's argument wants, given what is wanted of its result. */
function inherited(wanted: Wanted, scope: Scope): Wanted {
  return scope.asArray || wanted === 'array' ? 'array' : 'value';
}

function bracketed(piece: Piece, rank: number): string {
  return piece.rank < rank ? `(${piece.text})` : piece.text;
}

function isSeveral(name: string, args: readonly (Piece | null)[]): boolean {
  if (givesArray(name)) return true;
  if (name === 'INDEX') return isSeveralOfIndex(args);
  const takesRange = name === 'ROW' || name === 'COLUMN';
  return args.some((arg, index) => arg !== null && arg.several && (takesRange || isSpread(name, index)));
}

/** Whether several values in an argument make several results. */
function isSpread(name: string, index: number): boolean {
  if (name === 'IF' || name === 'CHOOSE' || name === 'XLOOKUP') return index !== 1 || name !== 'XLOOKUP';
  return (
    parameterKind(name, index) === 'V' ||
    (name.includes('.') && parameterKind(name, index) === 'R' && !takesLists(name))
  );
}

function isSeveralOfIndex(args: readonly (Piece | null)[]): boolean {
  const [source, row, column] = args;
  const isChosen = (piece: Piece | null | undefined): boolean =>
    piece !== null && piece !== undefined && piece.text !== '0' && piece.text !== '' && !piece.several;
  const box = source?.areas?.[0]?.box;
  const vector = box !== undefined && (box.rowCount === 1 || box.columnCount === 1);
  return !(isChosen(row) && (vector || isChosen(column)));
}

const parsedNames = new WeakMap<DefinedName, { readonly tree: Node | null }>();

/** A name's formula as a tree; the document keeps a name as it is until it changes. */
export function parsedName(name: DefinedName): Node | null {
  let known = parsedNames.get(name);
  if (known === undefined) {
    const text = name.formula.trim();
    known = { tree: parseFormula(text) ?? parseFormula(`(${text})`) };
    parsedNames.set(name, known);
  }
  return known.tree;
}

/** @returns the scope in which a name's own formula is read */
export function insideName(name: DefinedName, scope: Scope): Scope {
  return {
    sheetId: name.scope ?? scope.sheetId,
    within: [...scope.within, name],
    parameters: new Set(),
    asArray: true,
  };
}

export type { Scope };
