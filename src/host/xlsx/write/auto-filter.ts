import type { AutoFilter, FilterColumn } from '../../document/auto-filter';
import { boxText } from '../reference';
import { attributesText, encodeCellText } from '../xml/text';

/** A criterion of the file keeps its text but for the column that it is now of. */
function columnXml({ index, values, xml }: FilterColumn): string {
  if (xml !== null) return xml.replace(/\bcolId="[^"]*"/, `colId="${index}"`);
  const filters = (values ?? [])
    .filter((value) => value !== '')
    .map((value) => `<filter${attributesText({ val: encodeCellText(value) })}/>`);
  const blank = values?.includes('') === true ? { blank: true } : {};
  return `<filterColumn${attributesText({ colId: index })}><filters${attributesText(blank)}>${filters.join('')}</filters></filterColumn>`;
}

/** @returns the sheet's `autoFilter` element; `''` without a filter. How its rows were sorted last is not said any more */
export function autoFilterXml(filter: AutoFilter | null): string {
  if (filter === null) return '';
  return `<autoFilter${attributesText({ ref: boxText(filter.box) })}>${filter.columns.map(columnXml).join('')}</autoFilter>`;
}
