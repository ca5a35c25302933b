import { HostDocument } from '../../../src/host/document/document';
import { Journal, type UndoStep } from '../../../src/host/document/journal';

function opened() {
  const document = new HostDocument();
  const sheet = document.addSheet('Data', 'user');
  const journal = new Journal(document, 'api');
  const step = (): UndoStep => {
    const ended = journal.endStep();
    if (ended === null || ended === 'final') throw new Error('There is no step.');
    return ended;
  };
  const put = (value: number | null, origin: 'api' | 'user' | 'calculation' = 'api') =>
    sheet.setCells([{ row: 0, column: 0, change: { value } }], origin);
  return { document, sheet, journal, step, put, value: () => sheet.cell(0, 0).value };
}

test('a step is taken back whole, and done again', () => {
  const { document, sheet, journal, step, put, value } = opened();
  put(1, 'user');
  put(2);
  put(3);
  sheet.setPart('merges', [{ row: 2, column: 0, rowCount: 1, columnCount: 2 }], 'api');
  document.setNames([{ name: 'Frafall', scope: null, formula: 'Data!$A$1', visible: true, comment: '' }], 'api');
  const again = journal.undo(step());
  expect([value(), sheet.part('merges'), document.names]).toEqual([1, [], []]);
  const back = journal.undo(again);
  expect([value(), sheet.part('merges').length, document.names.length]).toEqual([3, 1, 1]);
  journal.undo(back);
  expect(value()).toBe(1);
});

test('a cell that is changed twice in one go comes back as it was first', () => {
  const { sheet, journal, step, value } = opened();
  sheet.setCells(
    [1, 2].map((number) => ({ row: 0, column: 0, change: { value: number } })),
    'api',
  );
  journal.undo(step());
  expect(value()).toBeNull();
});

test('steps are those of one origin, each ended by itself', () => {
  const { journal, step, put } = opened();
  put(1, 'user');
  put(2, 'calculation');
  expect(journal.endStep()).toBeNull();
  put(3);
  expect(step()).toHaveLength(1);
  expect(journal.endStep()).toBeNull();
});

test('what takes a step back is no step itself', () => {
  const { journal, step, put } = opened();
  put(1);
  journal.undo(step());
  expect(journal.endStep()).toBeNull();
});

test.each([
  ['a sheet added', (document: HostDocument) => void document.addSheet('Ny', 'api'), 'final'],
  [
    'another sheet in front',
    (document: HostDocument) => document.select(document.addSheet('Ny', 'user').id, 'B2', 'api'),
    null,
  ],
])('%s: %s', (_what, act, expected) => {
  const { document, journal } = opened();
  act(document);
  expect(journal.endStep()).toBe(expected);
});
