import { pageScale } from '../../../src/workbook/sheets/page-scale';
import type { PageSetup, PlanColumn } from '../../../src/workbook/sheets/plan';

const page: PageSetup = {
  orientation: 'landscape',
  margins: { left: 34, right: 34, top: 32, bottom: 44, footer: 20 },
  printArea: 'A1:C3',
  titleRow: null,
  breaks: [],
  footer: { left: '', center: '', right: '' },
};

const columnsOf = (...widths: readonly number[]): readonly PlanColumn[] =>
  widths.map((width, index) => ({ code: String(index), width, part: 'main', hidden: false }));

describe('the scale at which a sheet is one page across', () => {
  test.each<[string, readonly PlanColumn[], readonly number[], Partial<PageSetup>, number]>([
    ['as large as the page', columnsOf(300, 300, 174), [20, 20, 20], {}, 98],
    ['twice as wide', columnsOf(600, 600, 348), [20, 20, 20], {}, 49],
    ['narrow: never enlarged', columnsOf(50, 50, 50), [20, 20, 20], {}, 100],
    ['upright', columnsOf(300, 300, 174), [20, 20, 20], { orientation: 'portrait' }, 67],
    ['columns beside the printed ones do not count', columnsOf(300, 300, 174, 500), [20], {}, 98],
    ['high, on pages that it breaks itself', columnsOf(300, 300, 174), [500, 500, 38], { breaks: [2] }, 98],
    ['high, on one page', columnsOf(300, 300, 174), [500, 500, 38], { breaks: null }, 49],
    ['never less than Excel takes', columnsOf(9000, 9000, 9000), [20], {}, 10],
  ])('%s', (_what, columns, heights, changed, scale) => {
    expect(pageScale({ columns, heights, page: { ...page, ...changed } })).toBe(scale);
  });

  test('hidden columns and details take no room', () => {
    const [first, second] = columnsOf(774, 387);
    if (first === undefined || second === undefined) throw new Error('two columns are made');
    const columns = [first, { ...second, hidden: true }, { ...second, part: 'details' as const }];
    expect(pageScale({ columns, heights: [20], page })).toBe(98);
  });
});
