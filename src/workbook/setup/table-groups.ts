import { normalised } from '../../locales/headers';
import { parsePeriod } from '../../scorecard';
import { areaOf } from '../names/area-text';
import { proposeName } from '../names/propose-name';
import { absoluteAddress } from '../names/write-names';
import type { TableSuggestion } from '../mapping/suggest-tables';
import type { ReferredCell, ReferredFact, WrittenFact } from '../mapping/table-binding';
import type { NewCell } from '../tables/table-changes';
import type { IndicatorColumn } from './indicators-table';
import type { Group } from './write-rows';

const columnOf: Readonly<Record<WrittenFact, IndicatorColumn>> = {
  definition: 'definition',
  source: 'source',
  responsible: 'owner',
  scale: 'scale',
};

/**
 * What is to be written of the indicators of tables: a name over the results, formulas to the cells that hold single facts,
 * so that the sheet stays the place where these are changed, and texts.
 *
 * @param taken - names that the workbook has, of ranges on any sheet and of tables, in lower case; no new name is one of them
 */
export function tableGroups(accepted: readonly TableSuggestion[], taken: ReadonlySet<string>): readonly Group[] {
  const used = new Set(taken);
  return accepted.flatMap((suggestion): Group[] => {
    const { indicator, sheet, result, binding, perspective, direction, measure } = suggestion;
    const title = indicator?.trim() ?? '';
    if (title === '' || result === null) return [];
    const name = binding.cells === null ? null : proposeName(title, sheet, used);
    if (name !== null) used.add(name.toLowerCase());
    return [
      {
        key: normalised(title),
        unit: null,
        name: title,
        perspective: perspective ?? '',
        direction,
        measure: measure ?? '',
        period: onlyPeriod(suggestion),
        names: name === null ? {} : { result: name },
        areas: binding.cells ?? [],
        cells: {
          ...(name === null && { result: referenceTo(sheet, result, binding.format) }),
          ...Object.fromEntries(
            [...binding.facts].map(([role, { address, format }]: [ReferredFact, ReferredCell]) => [
              role,
              referenceTo(sheet, address, format),
            ]),
          ),
          ...Object.fromEntries([...binding.texts].map(([role, text]) => [columnOf[role], { value: text }])),
        },
      },
    ];
  });
}

/** `=Tjenester!$F$4`, shown as the cell is. */
function referenceTo(sheet: string, address: string, format: string): NewCell {
  const area = areaOf(`'${sheet.replaceAll("'", "''")}'!${address}`);
  return area === null ? { value: null } : { value: { formula: `=${absoluteAddress(area)}` }, format };
}

/** The period of results that have one each, which their own cells cannot tell; '' where a series tells its periods. */
function onlyPeriod({ series }: TableSuggestion): string {
  const periods = series.flatMap(({ points }) => points.map(({ period }) => period));
  const [first] = periods;
  return first != null && periods.every((each) => each === first) && parsePeriod(first) !== null ? first : '';
}
