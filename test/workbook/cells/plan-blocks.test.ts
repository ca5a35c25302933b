import type { Area } from '../../../src/workbook/cells/area';
import { planBlocks, unreadAreas } from '../../../src/workbook/cells/plan-blocks';

const area = (top: number | null, left: number | null, bottom: number | null, right: number | null): Area => ({
  sheet: 'Data',
  top,
  left,
  bottom,
  right,
});

const blocks = planBlocks([area(10, 5, 20, 9), { ...area(null, 2, null, 3), sheet: 'Hele' }]);

test.each<[string, Area, boolean]>([
  ['the same', area(10, 5, 20, 9), true],
  ['a part, labels and all', area(12, 6, 14, 8), true],
  ['a sheet in other letters', { ...area(10, 5, 20, 9), sheet: 'DATA' }, true],
  ['one whose labels stand further up', area(8, 5, 20, 9), false],
  ['one whose labels stand further left', area(10, 4, 20, 9), false],
  ['one that goes on below', area(10, 5, 21, 9), false],
  ['one that goes on to the right', area(10, 5, 20, 10), false],
  ['another sheet', { ...area(10, 5, 20, 9), sheet: 'Tall' }, false],
  ['whole columns of it', area(null, 5, null, 9), false],
  ['cells of whole columns', { ...area(4, 3, 4, 3), sheet: 'Hele' }, true],
  ['cells beside them', { ...area(4, 4, 4, 4), sheet: 'Hele' }, false],
])('%s', (_what, wanted, isRead) => expect(unreadAreas([wanted], blocks)).toEqual(isRead ? [] : [wanted]));
