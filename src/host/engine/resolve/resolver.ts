import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLambdaNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  type Node,
  type ReferenceIdentifier,
} from '@borgar/fx/xlsx';
import { callOf, lambdaOf, letOf } from './calls';
import { cells, tableOf } from './cells';
import { Draft, longestText } from './draft';
import { nameOf } from './names';
import { binary, unary } from './operators';
import { parseFormula } from './parse-formula';
import { highest, type Piece, type Scope, type Wanted } from './piece';
import type { Resolved } from './resolved';

/**
 * Puts one formula into the terms of an engine that knows cells and functions alone. Names, tables, spills, unions and
 * intersections become the cells they stand for; a range where one value is wanted becomes the cell beside the formula.
 */
export class Resolver extends Draft {
  private length = 0;

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

  /** A part of the formula, such that it gives what its place wants. */
  piece(node: Node, wanted: Wanted, scope: Scope): Piece {
    // Asked before each part, or names of names of names would be followed to the end of time.
    if (this.length > longestText * 4) return this.lacking('syntax', '', '#NAME?');
    const piece = this.open(node, wanted, scope);
    this.length += piece.text.length;
    return wanted === 'value' ? this.asValue(piece) : piece;
  }

  private open(node: Node, wanted: Wanted, scope: Scope): Piece {
    if (isReferenceNode(node)) return this.reference(node, scope);
    if (isLiteralNode(node)) return { text: node.raw, rank: highest, areas: null, several: false };
    // What stood beside an error (`#REF!$A$1`) is gone with it.
    if (isErrorNode(node)) return this.literal(node.raw);
    if (isUnaryNode(node)) return unary(this, node, wanted, scope);
    if (isBinaryNode(node)) return binary(this, node, wanted, scope);
    if (isCallNode(node)) return callOf(this, node, wanted, scope);
    if (isLetNode(node)) return letOf(this, node, scope);
    if (isLambdaNode(node)) return lambdaOf(this, node, scope);
    if (isArrayNode(node)) {
      const rows = node.elements.map((row) => row.map((item) => this.open(item, 'array', scope).text).join(','));
      return { text: `{${rows.join(';')}}`, rank: highest, areas: null, several: true };
    }
    return this.lacking('syntax', '', '#NAME?');
  }

  private reference(node: ReferenceIdentifier, scope: Scope): Piece {
    switch (node.kind) {
      case 'name':
        return nameOf(this, node.value, scope);
      case 'table':
        return tableOf(this, node.value);
      default:
        return cells(this, node.value, scope);
    }
  }
}
