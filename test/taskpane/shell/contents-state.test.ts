import type { ContentsEvent, ContentsState } from '../../../src/taskpane/shell/contents-state';
import { contentsReducer, initialContents } from '../../../src/taskpane/shell/contents-state';
import type { WorkbookContents } from '../../../src/workbook/port';
import type { WorkbookFault } from '../../../src/workbook/error';

const contents: WorkbookContents = {
  language: 'nb',
  ownLanguage: null,
  names: [],
  hasSetup: false,
  indicatorCount: 0,
  card: null,
  overview: null,
  openActions: new Map(),
  numberFormats: new Map(),
  warnings: [],
  readOnly: false,
  setup: null,
  periods: [],
  units: [],
  waiting: [],
  unanswered: { unknown: [], waiting: [], otherLanguage: [], writtenInOther: [] },
  outdated: [],
};
const failed = (fault: WorkbookFault): ContentsEvent => ({ type: 'failed', fault: { fault, parameters: {} } });
const after = (...events: ContentsEvent[]): ContentsState => events.reduce(contentsReducer, initialContents);
const read: ContentsEvent = { type: 'read', contents, reading: 1 };

describe('what the pane knows of the workbook', () => {
  test('is nothing at first', () =>
    expect(initialContents).toEqual({ contents: null, reading: 0, waited: 0, fault: null }));

  test('stays in view when a later reading fails', () => {
    expect(after(read, failed('failed'))).toEqual({
      contents,
      reading: 1,
      waited: 0,
      fault: { fault: 'failed', parameters: {} },
    });
  });

  test('is told no more of a failure when a reading has succeeded', () =>
    expect(after(failed('failed'), read)).toEqual({ contents, reading: 1, waited: 0, fault: null }));

  test('is left as it is while the user types in a cell', () =>
    expect(after(read, failed('cell-editing'))).toEqual({ contents, reading: 1, waited: 0, fault: null }));

  test('tells of a cell being edited when there is nothing else to show', () =>
    expect(after(failed('cell-editing')).fault?.fault).toBe('cell-editing'));

  test('begins anew when reading is tried again without contents', () =>
    expect(after(failed('failed'), { type: 'retry' })).toEqual(initialContents));

  test('keeps contents when reading is tried again', () => {
    const before = after(read);
    expect(contentsReducer(before, { type: 'retry' })).toBe(before);
  });
});
