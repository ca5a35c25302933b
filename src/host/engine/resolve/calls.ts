import {
  type CallExpression,
  isCallNode,
  isIdentifierNode,
  isLambdaNode,
  isLiteralNode,
  type LambdaExpression,
  type LetExpression,
} from '@borgar/fx/xlsx';
import type { Draft } from './draft';
import { definition, insideName, parsedName } from './names';
import { spillOf } from './operators';
import { givesArray, parameterKind, takesLists, takesStacks } from './parameters';
import { highest, inherited, type Piece, type Scope, type Wanted } from './piece';

export function letOf(draft: Draft, node: LetExpression, scope: Scope): Piece {
  let inner: Scope = { ...scope, asArray: true };
  const parts: string[] = [];
  for (const { id, init } of node.declarations) {
    const value = init === null ? '' : draft.piece(init, 'array', inner).text;
    parts.push(id.name, value);
    inner = { ...inner, parameters: new Set([...inner.parameters, id.name.toLowerCase()]) };
  }
  const body = node.body === null ? '' : draft.piece(node.body, 'array', inner).text;
  return { text: `LET(${[...parts, body].join(',')})`, rank: highest, areas: null, several: false };
}

export function lambdaOf(draft: Draft, node: LambdaExpression, scope: Scope): Piece {
  const names = node.params.map(({ name }) => name);
  const inner = {
    ...scope,
    asArray: true,
    parameters: new Set([...scope.parameters, ...names.map((name) => name.toLowerCase())]),
  };
  const body = node.body === null ? '' : draft.piece(node.body, 'array', inner).text;
  return { text: `LAMBDA(${[...names, body].join(',')})`, rank: highest, areas: null, several: false };
}

export function callOf(draft: Draft, node: CallExpression, wanted: Wanted, scope: Scope): Piece {
  if (!isIdentifierNode(node.callee)) {
    const callee = draft.piece(node.callee, 'array', scope);
    return {
      text: `${callee.text}(${texts(draft, node, scope).join(',')})`,
      rank: highest,
      areas: null,
      several: true,
    };
  }
  const { name: written } = node.callee;
  const name = written.toUpperCase();
  if (scope.parameters.has(written.toLowerCase()))
    return { text: `${written}(${texts(draft, node, scope).join(',')})`, rank: highest, areas: null, several: true };
  if (name === 'ANCHORARRAY' || name === 'SINGLE') {
    const [operand] = node.arguments;
    if (operand !== null && operand !== undefined) {
      const piece = draft.piece(operand, 'range', scope);
      draft.changed = true;
      return name === 'SINGLE' ? draft.asValue(piece) : spillOf(draft, piece);
    }
  }
  // A name never stands for a function that Excel has.
  if (!draft.terms.isFunction(name)) return lambdaName(draft, node, written, scope);
  const choice = withinChoice(node, name);
  if (choice !== null) {
    draft.changed = true;
    return draft.piece(choice, wanted, scope);
  }
  return functionOf(draft, node, written, wanted, scope);
}

/** Functions that are an error over anything but cells. */
const takesReferences: ReadonlySet<string> = new Set(['OFFSET', 'ROW', 'COLUMN', 'COUNTIF', 'SUMIF', 'AVERAGEIF']);

/**
 * `OFFSET(IF(c,A1,B1),1,0)` as `IF(c,OFFSET(A1,1,0),OFFSET(B1,1,0))`: of a choice among cells the engine takes the values.
 *
 * @param name - the function's, in capitals
 * @returns `null` where the first argument is no choice, or one that may choose nothing
 */
export function withinChoice(node: CallExpression, name: string): CallExpression | null {
  if (!takesReferences.has(name)) return null;
  const [chosen, ...others] = node.arguments;
  if (chosen === null || chosen === undefined || !isCallNode(chosen) || !isIdentifierNode(chosen.callee)) return null;
  const kind = chosen.callee.name.toUpperCase();
  const [which, ...branches] = chosen.arguments;
  const isWhole = kind === 'IF' ? branches.length === 2 : kind === 'CHOOSE' && branches.length > 0;
  if (!isWhole || which === undefined) return null;
  const inBranch = (branch: (typeof branches)[number]): CallExpression => ({ ...node, arguments: [branch, ...others] });
  return { ...chosen, arguments: [which, ...branches.map(inBranch)] };
}

function texts(draft: Draft, node: CallExpression, scope: Scope): readonly string[] {
  return node.arguments.map((argument) => (argument === null ? '' : draft.piece(argument, 'array', scope).text));
}

/** A function that a name defines by LAMBDA. */
function lambdaName(draft: Draft, node: CallExpression, written: string, scope: Scope): Piece {
  const found = definition(draft.terms, written, scope);
  const tree = typeof found === 'object' && !scope.within.includes(found) ? parsedName(found) : null;
  if (typeof found !== 'object' || tree === null || !isLambdaNode(tree)) {
    for (const argument of node.arguments) if (argument !== null) draft.piece(argument, 'array', scope);
    return draft.lacking('function', written, '#NAME?');
  }
  const lambda = draft.piece(tree, 'array', insideName(found, scope));
  draft.changed = true;
  return { text: `${lambda.text}(${texts(draft, node, scope).join(',')})`, rank: highest, areas: null, several: true };
}

function functionOf(draft: Draft, node: CallExpression, written: string, wanted: Wanted, scope: Scope): Piece {
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
    return draft.piece(argument, branch && !scope.asArray ? wanted : inner, scope);
  });
  const chosen = name === 'INDEX' ? areaOfIndex(draft, node, args) : null;
  const used = chosen === null ? args : [chosen, ...args.slice(1, 3)];
  const texts = used.map((arg) => {
    if (arg === null) return '';
    if (arg.areas === null || arg.areas.length < 2) return arg.text;
    if (lists) return arg.text.slice(1, -1);
    if (takesStacks(name)) return `VSTACK(${arg.areas.map((area) => `TOCOL(${draft.areas([area]).text})`).join(',')})`;
    return name === 'AREAS' ? arg.text : draft.lacking('syntax', written, '#VALUE!').text;
  });
  if (name === 'AREAS' && args[0]?.areas) return draft.literal(String(args[0].areas.length));
  return {
    text: `${written}(${texts.join(',')})`,
    rank: highest,
    areas: null,
    several: isSeveral(name, used),
  };
}

/** `INDEX(Name,r,c,k)` over several areas is over the k-th of them. */
function areaOfIndex(draft: Draft, node: CallExpression, args: readonly (Piece | null)[]): Piece | null {
  const areas = args[0]?.areas;
  if (areas === null || areas === undefined || areas.length < 2) return null;
  const which = node.arguments[3];
  if (which !== null && which !== undefined && !isLiteralNode(which)) return null;
  const area = areas[which === null || which === undefined ? 0 : Number(which.value) - 1];
  return area === undefined ? draft.literal('#REF!') : draft.areas([area]);
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
