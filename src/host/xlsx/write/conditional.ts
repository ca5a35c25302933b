import type { ConditionalFormat, ConditionalStyle } from '../../document/sheet-parts';
import { toFileFormula } from '../formula/to-file';
import { conditionalOperators } from '../read/conditional';
import { boxesText, cellText } from '../reference';
import type { SourceWorksheet } from '../source';
import { childrenOf } from '../xml/node';
import { attributesText, escapeText } from '../xml/text';
import type { WorksheetEdit } from './worksheet';

const fileOperators = new Map([...conditionalOperators].map(([file, name]) => [name, file]));

const formulaXml = (formula: string): string => `<formula>${escapeText(toFileFormula(formula))}</formula>`;

const textRules = {
  Contains: {
    type: 'containsText',
    operator: 'containsText',
    test: (text: string, cell: string) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  NotContains: {
    type: 'notContainsText',
    operator: 'notContains',
    test: (text: string, cell: string) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  BeginsWith: {
    type: 'beginsWith',
    operator: 'beginsWith',
    test: (text: string, cell: string) => `LEFT(${cell},LEN(${text}))=${text}`,
  },
  EndsWith: {
    type: 'endsWith',
    operator: 'endsWith',
    test: (text: string, cell: string) => `RIGHT(${cell},LEN(${text}))=${text}`,
  },
} as const;

/** @returns the `<cfRule>` of a rule that the file did not have */
function ruleXml(format: ConditionalFormat, styleOf: (style: ConditionalStyle) => number): string {
  if (format.kind === 'other') return format.xml.replace(/\bpriority=(?:"\d*"|'\d*')/, `priority="${format.priority}"`);
  const common = { dxfId: styleOf(format.format), priority: format.priority, stopIfTrue: format.stopIfTrue || null };
  switch (format.kind) {
    case 'cellValue':
      return `<cfRule${attributesText({ type: 'cellIs', ...common, operator: fileOperators.get(format.operator) ?? null })}>${format.formulas.map(formulaXml).join('')}</cfRule>`;
    case 'custom':
      return `<cfRule${attributesText({ type: 'expression', ...common })}>${formulaXml(format.formula)}</cfRule>`;
    case 'containsText': {
      const { type, operator, test } = textRules[format.operator];
      const first = format.boxes[0];
      const formula = test(`"${format.text.replaceAll('"', '""')}"`, cellText(first?.row ?? 0, first?.column ?? 0));
      return `<cfRule${attributesText({ type, ...common, operator, text: format.text })}>${formulaXml(formula)}</cfRule>`;
    }
  }
}

/**
 * @param read - the rules that the file had, with their text
 * @param styleOf - the `dxfId` for a style
 * @returns the sheet's `conditionalFormatting` elements; groups of rules that are all still there keep their text
 */
export function conditionalFormatsXml(
  edit: WorksheetEdit,
  formats: readonly ConditionalFormat[],
  read: SourceWorksheet['conditionalFormats'],
  styleOf: (style: ConditionalStyle) => number,
): string {
  const wanted = new Set(formats);
  const rules = [...read.keys()];
  const kept: string[] = [];
  for (const group of childrenOf(edit.root, 'conditionalFormatting')) {
    const own = rules.splice(0, childrenOf(group, 'cfRule').length);
    if (own.length === 0 || !own.every((rule) => wanted.has(rule))) continue;
    kept.push(edit.source.slice(group.start, group.end));
    for (const rule of own) wanted.delete(rule);
  }
  const others = new Map<string, string>();
  for (const format of wanted) {
    const boxes = boxesText(format.boxes);
    others.set(boxes, `${others.get(boxes) ?? ''}${read.get(format) ?? ruleXml(format, styleOf)}`);
  }
  const added = [...others].map(
    ([boxes, rules]) => `<conditionalFormatting sqref="${boxes}">${rules}</conditionalFormatting>`,
  );
  return [...kept, ...added].join('');
}
