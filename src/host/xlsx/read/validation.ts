import type { DataValidation } from '../../document/sheet-parts';
import { fromFileFormula } from '../formula/from-file';
import { parseBoxes } from '../reference';
import { child, childrenOf, flag, type XmlNode } from '../xml/node';
import { decodeCellText } from '../xml/text';
import { conditionalOperators } from './conditional';

export const validationTypes: ReadonlyMap<string, DataValidation['type']> = new Map(
  Object.entries<DataValidation['type']>({
    list: 'list',
    whole: 'wholeNumber',
    decimal: 'decimal',
    date: 'date',
    time: 'time',
    textLength: 'textLength',
    custom: 'custom',
  }),
);
const alertStyles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** A number stands for itself and a list in quotes for its entries; anything else is a formula. */
function limit(type: DataValidation['type'], text: string): string {
  const quoted = type === 'list' ? /^"([\s\S]*)"$/.exec(text.trim())?.[1] : undefined;
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return text.trim() !== '' && Number.isFinite(Number(text)) ? text.trim() : `=${fromFileFormula(text)}`;
}

function validationOf(node: XmlNode): DataValidation | null {
  const attributes = node.attributes;
  const type = validationTypes.get(attributes['type'] ?? '');
  if (type === undefined) return null;
  const second = child(node, 'formula2')?.text;
  const style = attributes['errorStyle'] ?? 'stop';
  return {
    boxes: parseBoxes(attributes['sqref'] ?? ''),
    type,
    formula1: limit(type, child(node, 'formula1')?.text ?? ''),
    formula2: second === undefined ? null : limit(type, second),
    operator:
      type === 'list' || type === 'custom'
        ? null
        : (conditionalOperators.get(attributes['operator'] ?? 'between') ?? null),
    ignoreBlanks: flag(attributes['allowBlank']),
    // The attribute means the opposite of its name (ECMA-376 18.3.1.32).
    inCellDropDown: !flag(attributes['showDropDown']),
    errorAlert: {
      show: flag(attributes['showErrorMessage']),
      style: style === 'warning' || style === 'information' ? alertStyles[style] : 'Stop',
      title: decodeCellText(attributes['errorTitle'] ?? ''),
      message: decodeCellText(attributes['error'] ?? ''),
    },
    prompt: {
      show: flag(attributes['showInputMessage']),
      title: decodeCellText(attributes['promptTitle'] ?? ''),
      message: decodeCellText(attributes['prompt'] ?? ''),
    },
  };
}

/** @returns each known rule with its own text in the file */
export function readValidations(root: XmlNode, source: string): ReadonlyMap<DataValidation, string> {
  return new Map(
    childrenOf(child(root, 'dataValidations'), 'dataValidation').flatMap((node) => {
      const validation = validationOf(node);
      return validation === null ? [] : [[validation, source.slice(node.start, node.end)] as const];
    }),
  );
}
