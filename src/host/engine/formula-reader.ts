import type { BaseAstNode, BaseReferenceObject } from '@univerjs/engine-formula';
import { RANGE_TYPE } from '@univerjs/core';
import { type FormulaStep, fromUniverRange, type UniverFormula, type WrittenReference } from './univer-formula';

/** Univer's kinds of nodes that are looked into here; it does not export its list of them. */
const kinds = { reference: 1, value: 2, function: 4, lambda: 5, union: 10 } as const;

const isOf = (node: BaseAstNode, kind: keyof typeof kinds): boolean => (node.nodeType as number) === kinds[kind];

/** Reads from a parsed formula which cells it speaks of, and in which order its nodes are executed. */
export class FormulaReader {
  private readonly steps: FormulaStep[] = [];
  private readonly written: WrittenReference[] = [];
  private readonly finding: BaseAstNode[] = [];
  private isWhole = false;

  /** @param node - parsed for the cell that Univer stands at */
  constructor(private readonly node: BaseAstNode) {}

  read(): UniverFormula {
    this.take(this.node);
    const { node, steps, written, finding } = this;
    return { node, steps: this.isWhole ? null : steps, written, finding };
  }

  private take(node: BaseAstNode): void {
    const children = node.getChildren();
    const isRange = isOf(node, 'union') && children.length === 2 && children.every((child) => isOf(child, 'reference'));
    if (isOf(node, 'reference') || isRange) {
      const written = referenceOf([...children, node]);
      if (written !== null) {
        this.steps.push({ node, written: this.written.length, constant: false, finds: false, sought: false });
        this.written.push(written);
        return;
      }
    }
    const from = this.steps.length;
    this.isWhole ||= isOf(node, 'lambda') || node.isAsync();
    for (const child of children) this.take(child);
    const finds = (isOf(node, 'function') && node.isAddress()) || isOf(node, 'union');
    const constant = isOf(node, 'value') && node.getToken().trim().startsWith('"');
    this.steps.push({ node, written: null, constant, finds, sought: false });
    if (!finds) return;
    this.finding.push(node);
    for (const step of this.steps.slice(from)) step.sought = true;
  }
}

/**
 * @param nodes - a reference, behind what it is made of
 * @returns `null` where Univer comes to none
 */
function referenceOf(nodes: readonly BaseAstNode[]): WrittenReference | null {
  for (const node of nodes) node.execute();
  const value = nodes.at(-1)?.getValue();
  for (const node of nodes) node.setValue(null);
  if (!value?.isReferenceObject()) return null;
  const reference = value as BaseReferenceObject;
  const range = reference.getRangeData();
  return {
    sheetId: reference.getForcedSheetName() === '' ? null : (reference.getForcedSheetId() ?? null),
    range: fromUniverRange(range),
    rangeType: range.rangeType ?? RANGE_TYPE.NORMAL,
    nodes,
    made: null,
  };
}
