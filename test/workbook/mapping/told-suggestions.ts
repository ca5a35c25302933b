import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import type { Grid } from '../../../src/workbook/blocks/grid';
import { knownPerspectives } from '../../../src/workbook/mapping/perspective';
import { sheetIndicators } from '../../../src/workbook/mapping/sheet-indicators';
import { suggestTables, type TableOptions, type TableSuggestion } from '../../../src/workbook/mapping/suggest-tables';
import { perspectiveNames } from '../../../src/workbook/mapping/texts';

export const tableOptions: TableOptions = {
  language: 'nb',
  perspectives: knownPerspectives([], perspectiveNames('nb')),
  fileName: 'Fil',
  named: [],
};

/** What is proposed from the tables of sheets, in their order. */
export function suggestionsOf(grids: readonly Grid[], more: Partial<TableOptions> = {}): readonly TableSuggestion[] {
  return suggestTables(
    grids.map((grid) => sheetIndicators({ grid, blocks: findBlocks(grid) })),
    { ...tableOptions, ...more },
  );
}

const surest = 0.5;

/**
 * What is sure enough to be proposed, a line an indicator:
 * `Title {measure} direction asks=… ambition=… | unit/role B2,C2 2023 2024`, a bar before each series.
 */
export function proposedTold(grids: readonly Grid[]): readonly string[] {
  return suggestionsOf(grids)
    .filter(({ confidence }) => confidence >= surest)
    .map((suggestion) => {
      const { indicator, measure, direction, asks, ambition, critical, count, series } = suggestion;
      const facts = Object.entries({ ambition, critical, count }).flatMap(([name, fact]) =>
        fact === null ? [] : [`${name}=${fact.text}`],
      );
      const said = [
        indicator ?? '–',
        ...(measure === null ? [] : [`{${measure}}`]),
        ...(direction === null ? [] : [direction]),
        ...(asks.length === 0 ? [] : [`asks=${asks.join(',')}`]),
        ...facts,
      ];
      const told = series.map(({ unit, role, points }) =>
        [
          `${unit ?? ''}/${role}`,
          points.map(({ address }) => address).join(','),
          ...points.flatMap(({ period }) => (period === null ? [] : [period])),
        ].join(' '),
      );
      return [said.join(' '), ...told].join(' | ');
    });
}
