import { type CallExpression, isCallNode, isIdentifierNode, isReferenceNode, type Node } from '@borgar/fx/xlsx';
import type { CellValue } from '../../document/cell';
import { isCellError } from '../../document/cell';
import type { CellPlace, Evaluated } from '../engine';
import type { Area } from './area';
import { withinChoice } from './calls';
import { parseFormula } from './parse-formula';
import { definition, insideName, parsedName } from './names';
import type { Scope } from './piece';
import { Resolver } from './resolver';
import type { Terms } from './terms';

/** Has the engine compute a formula that is in its terms already. */
export type Compute = (text: string) => Promise<Evaluated>;

/**
 * What a formula comes to, as a reference where Excel gives one: `IF`, `CHOOSE` and `XLOOKUP` give cells if that is what
 * they choose, where the engine gives the values of these.
 */
export class ReferenceReader {
  /** @param place - the cell that the formula is read from */
  constructor(
    private readonly terms: Terms,
    private readonly place: CellPlace,
    private readonly compute: Compute,
  ) {}

  /** @param formula - English A1 text without `=` */
  read(formula: string): Promise<Evaluated> {
    const tree = parseFormula(formula) ?? parseFormula(`(${formula})`);
    if (tree === null) return Promise.resolve(ofError('#NAME?'));
    return this.node(tree, new Resolver(this.terms, this.place).topScope(true));
  }

  private async node(node: Node, scope: Scope): Promise<Evaluated> {
    const piece = new Resolver(this.terms, this.place).piece(node, 'array', scope);
    if (piece.areas !== null) {
      const [area, ...others] = piece.areas;
      return area === undefined || others.length > 0 ? ofError('#VALUE!') : ofArea(area);
    }
    const chosen = isReferenceNode(node)
      ? await this.nameOf(node.value, scope)
      : isCallNode(node)
        ? await this.callOf(node, scope)
        : null;
    return chosen ?? this.compute(piece.text);
  }

  private nameOf(name: string, scope: Scope): Promise<Evaluated | null> {
    const found = definition(this.terms, name, scope);
    if (typeof found !== 'object' || scope.within.includes(found)) return Promise.resolve(null);
    const tree = parsedName(found);
    return tree === null ? Promise.resolve(null) : this.node(tree, insideName(found, scope));
  }

  private async callOf(node: CallExpression, scope: Scope): Promise<Evaluated | null> {
    if (!isIdentifierNode(node.callee)) return null;
    const args = node.arguments;
    const name = node.callee.name.toUpperCase();
    const choice = withinChoice(node, name);
    if (choice !== null) return this.node(choice, scope);
    switch (name) {
      case 'IF': {
        const condition = await this.single(args[0], scope);
        if (isCellError(condition) || condition === undefined || typeof condition === 'string') return null;
        return this.branch(
          condition === true || (typeof condition === 'number' && condition !== 0) ? args[1] : args[2],
          scope,
        );
      }
      case 'CHOOSE': {
        const which = await this.single(args[0], scope);
        return typeof which === 'number' ? this.branch(args[Math.floor(which)], scope) : null;
      }
      case 'XLOOKUP':
        return this.lookedUp(args, scope);
      default:
        return null;
    }
  }

  private branch(node: Node | null | undefined, scope: Scope): Promise<Evaluated | null> {
    return node === null || node === undefined ? Promise.resolve(null) : this.node(node, scope);
  }

  /** The row or column of the result range that `XLOOKUP` finds. */
  private async lookedUp(args: readonly (Node | null)[], scope: Scope): Promise<Evaluated | null> {
    const [wanted, where, from] = args;
    if (!wanted || !where || !from) return null;
    const [lookIn, result] = [await this.node(where, scope), await this.node(from, scope)];
    if (lookIn.kind !== 'range' || result.kind !== 'range') return null;
    const texts = [wanted, where, args[4] ?? null, args[5] ?? null].map((node) =>
      node === null ? '' : new Resolver(this.terms, this.place).piece(node, 'array', scope).text,
    );
    const position = await this.compute(`XMATCH(${texts.join(',').replace(/,+$/, '')})`);
    if (position.kind !== 'value' || typeof position.value !== 'number') return null;
    const at = position.value - 1;
    return lookIn.columnCount === 1
      ? { ...result, row: result.row + at, rowCount: 1 }
      : { ...result, column: result.column + at, columnCount: 1 };
  }

  /** @returns `undefined` for several values */
  private async single(node: Node | null | undefined, scope: Scope): Promise<CellValue | undefined> {
    if (node === null || node === undefined) return undefined;
    const { text } = new Resolver(this.terms, this.place).piece(node, 'value', scope);
    // A single cell is a reference to the engine; as a sum it is what the cell holds.
    const result = await this.compute(`IF(TRUE,${text})`);
    if (result.kind === 'range' || Array.isArray(result.value)) return undefined;
    return result.value as CellValue;
  }
}

function ofArea({ sheetId, box }: Area): Evaluated {
  return { kind: 'range', sheetId, ...box };
}

function ofError(error: string): Evaluated {
  return { kind: 'value', value: { error } };
}
