import { isBinaryNode, isCallNode, isReferenceNode, isUnaryNode, type Node, parse, tokenize } from '@borgar/fx';
import { remembered, withoutRows } from './remembered';

/** Operators that join references; every other one takes single values. */
const joining = new Set([':', ' ', ',']);

/**
 * Whether a formula computes with the cells of a range one by one, as `IF(A1:A3="","",A1:A3)` does. Entered in Excel it is a
 * dynamic array, also where its result is a single value; without that mark a file's formula takes one cell of the range,
 * that of its own row or column.
 *
 * @param formula - without `=`, in English
 */
export function computesArrays(formula: string): boolean {
  return formula.includes(':') && parsedComputesArrays(withoutRows(formula));
}

const parsedComputesArrays = remembered((formula) => {
  try {
    return computesArray(parse(tokenize(formula, { mergeRefs: true, withLocation: false })));
  } catch {
    // What cannot be parsed is not computed either.
    return false;
  }
});

function computesArray(node: Node): boolean {
  if (isCallNode(node)) return node.arguments.some((argument) => argument !== null && computesArray(argument));
  if (!isBinaryNode(node) && !isUnaryNode(node)) return false;
  const operands = [...node.arguments];
  const takesSingles = isUnaryNode(node) ? node.operator !== '#' : !joining.has(node.operator);
  return operands.some((operand) => (takesSingles && isRangeOfCells(operand)) || computesArray(operand));
}

function isRangeOfCells(node: Node): boolean {
  return isReferenceNode(node) && /:/.test(node.value.replace(/'(?:[^']|'')*'/g, ''));
}
