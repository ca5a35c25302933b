import type { DataValidation } from '../../document/sheet-parts';
import { toFileFormula } from '../formula/to-file';
import { conditionalOperators } from '../read/conditional';
import { validationTypes } from '../read/validation';
import { boxesText } from '../reference';
import type { SourceWorksheet } from '../source';
import { childrenOf } from '../xml/node';
import { attributesText, encodeCellText, escapeText } from '../xml/text';
import type { WorksheetEdit } from './worksheet';

const fileTypes = new Map([...validationTypes].map(([file, name]) => [name, file]));
const fileOperators = new Map([...conditionalOperators].map(([file, name]) => [name, file]));

function formulaXml(name: string, type: DataValidation['type'], text: string): string {
  if (text.startsWith('=')) return `<${name}>${escapeText(toFileFormula(text.slice(1)))}</${name}>`;
  return `<${name}>${escapeText(type === 'list' ? `"${text.replaceAll('"', '""')}"` : text)}</${name}>`;
}

/** Empty texts are left out: Excel then shows its own. */
const message = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : encodeCellText(text);

function validationXml({
  type,
  operator,
  boxes,
  errorAlert,
  prompt,
  formula1,
  formula2,
  ignoreBlanks,
  inCellDropDown,
}: DataValidation): string {
  const attributes = attributesText({
    type: fileTypes.get(type) ?? null,
    errorStyle: errorAlert === null || errorAlert.style === 'Stop' ? null : errorAlert.style.toLowerCase(),
    operator: operator === null || operator === 'Between' ? null : (fileOperators.get(operator) ?? null),
    allowBlank: ignoreBlanks || null,
    showDropDown: type === 'list' && !inCellDropDown ? true : null,
    showInputMessage: prompt?.show === true ? true : null,
    showErrorMessage: errorAlert?.show === true ? true : null,
    errorTitle: message(errorAlert?.title),
    error: message(errorAlert?.message),
    promptTitle: message(prompt?.title),
    prompt: message(prompt?.message),
    sqref: boxesText(boxes),
  });
  return `<dataValidation${attributes}>${formulaXml('formula1', type, formula1)}${formula2 === null ? '' : formulaXml('formula2', type, formula2)}</dataValidation>`;
}

/**
 * @param read - the rules that the file had, with their text; kinds that the document does not know stay
 * @returns the sheet's `dataValidations` element, or `''`
 */
export function dataValidationsXml(
  edit: WorksheetEdit,
  validations: readonly DataValidation[],
  read: SourceWorksheet['dataValidations'],
): string {
  const node = edit.element('dataValidations');
  const modelled = new Set(read.values());
  const unknown = childrenOf(node, 'dataValidation')
    .map(({ start, end }) => edit.source.slice(start, end))
    .filter((text) => !modelled.has(text));
  const rules = [...unknown, ...validations.map((validation) => read.get(validation) ?? validationXml(validation))];
  const attributes: Record<string, string | number> = { ...node?.attributes, count: rules.length };
  return rules.length === 0 ? '' : `<dataValidations${attributesText(attributes)}>${rules.join('')}</dataValidations>`;
}
