import type { ConditionalFormat, ConditionalOperator, ConditionalStyle } from '../../document/sheet-parts';
import { fromFileFormula } from '../formula/from-file';
import { parseBoxes } from '../reference';
import { childrenOf, flag, type XmlNode } from '../xml/node';

export const conditionalOperators: ReadonlyMap<string, ConditionalOperator> = new Map(
  Object.entries<ConditionalOperator>({
    between: 'Between',
    notBetween: 'NotBetween',
    equal: 'EqualTo',
    notEqual: 'NotEqualTo',
    greaterThan: 'GreaterThan',
    lessThan: 'LessThan',
    greaterThanOrEqual: 'GreaterThanOrEqual',
    lessThanOrEqual: 'LessThanOrEqual',
  }),
);

type TextOperator = Extract<ConditionalFormat, { kind: 'containsText' }>['operator'];
const textOperators: ReadonlyMap<string, TextOperator> = new Map(
  Object.entries<TextOperator>({
    containsText: 'Contains',
    notContainsText: 'NotContains',
    beginsWith: 'BeginsWith',
    endsWith: 'EndsWith',
  }),
);

const plain: ConditionalStyle = { fontColor: null, fillColor: null, bold: null, italic: null };

function formatOf(
  rule: XmlNode,
  boxes: ConditionalFormat['boxes'],
  styles: readonly ConditionalStyle[],
  source: string,
): ConditionalFormat {
  const { type = '', operator = '', text, priority: rank, stopIfTrue } = rule.attributes;
  const formulas = childrenOf(rule, 'formula').map((node) => fromFileFormula(node.text));
  const common = {
    boxes,
    priority: Number(rank ?? 0),
    stopIfTrue: flag(stopIfTrue),
    format: styles[Number(rule.attributes['dxfId'] ?? -1)] ?? plain,
  };
  const comparison = conditionalOperators.get(operator);
  const textOperator = textOperators.get(type);
  if (type === 'cellIs' && comparison !== undefined)
    return { kind: 'cellValue', ...common, operator: comparison, formulas };
  if (type === 'expression' && formulas[0] !== undefined) return { kind: 'custom', ...common, formula: formulas[0] };
  if (textOperator !== undefined && text !== undefined)
    return { kind: 'containsText', ...common, operator: textOperator, text };
  return { kind: 'other', boxes, priority: common.priority, xml: source.slice(rule.start, rule.end) };
}

/**
 * @param styles - by `dxfId`
 * @param source - the sheet's text
 * @returns each rule with its own text in the file
 */
export function readConditionalFormats(
  root: XmlNode,
  styles: readonly ConditionalStyle[],
  source: string,
): ReadonlyMap<ConditionalFormat, string> {
  return new Map(
    childrenOf(root, 'conditionalFormatting').flatMap((group) => {
      const boxes = parseBoxes(group.attributes['sqref'] ?? '');
      return childrenOf(group, 'cfRule').map(
        (rule) => [formatOf(rule, boxes, styles, source), source.slice(rule.start, rule.end)] as const,
      );
    }),
  );
}
