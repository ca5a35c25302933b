import type { ContentsEvent, ContentsState } from '../../src/taskpane/contents-state';
import { contentsReducer, initialContents } from '../../src/taskpane/contents-state';
import type { WorkbookContents, WorkbookFault } from '../../src/workbook/types';

const contents: WorkbookContents = { language: 'nb', ownLanguage: null, names: [], hasSetup: false, indicatorCount: 0, card: null, numberFormats: {}, warnings: [], readOnly: false, setup: null, periods: [], units: [] };
const failed = (fault: WorkbookFault): ContentsEvent => ({ type: 'failed', fault: { fault, parameters: {} } });
const after = (...events: ContentsEvent[]): ContentsState => events.reduce(contentsReducer, initialContents);
const read: ContentsEvent = { type: 'read', contents };

describe('what the pane knows of the workbook', () => {
  test('is nothing at first', () => expect(initialContents).toEqual({ contents: null, fault: null }));

  test('stays in view when a later reading fails', () => {
    expect(after(read, failed('failed'))).toEqual({ contents, fault: { fault: 'failed', parameters: {} } });
  });

  test('is told no more of a failure when a reading has succeeded', () => expect(after(failed('failed'), read)).toEqual({ contents, fault: null }));

  test('is left as it is while the user types in a cell', () => expect(after(read, failed('cell-editing'))).toEqual({ contents, fault: null }));

  test('tells of a cell being edited when there is nothing else to show', () => expect(after(failed('cell-editing')).fault?.fault).toBe('cell-editing'));

  test('begins anew when reading is tried again without contents', () => expect(after(failed('failed'), { type: 'retry' })).toEqual(initialContents));

  test('keeps contents when reading is tried again', () => {
    const before = after(read);
    expect(contentsReducer(before, { type: 'retry' })).toBe(before);
  });
});
