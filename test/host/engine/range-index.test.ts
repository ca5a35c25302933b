import fc from 'fast-check';
import type { CellBlockRange } from '../../../src/host/engine/cell-set';
import { RangeIndex } from '../../../src/host/engine/range-index';

const side = fc.tuple(
  fc.integer({ min: 0, max: 70 }),
  fc.oneof(fc.integer({ min: 0, max: 70 }), fc.constant(1_000_000)),
);
const anyBlock = fc
  .tuple(side, fc.tuple(fc.nat(20), fc.oneof(fc.nat(20), fc.constant(16_000))))
  .map(([[startRow, rows], [startColumn, columns]]): CellBlockRange => ({
    startRow,
    endRow: startRow + rows,
    startColumn,
    endColumn: startColumn + columns,
  }));

/** Some that are drawn again and again. */
const block = fc.oneof(
  anyBlock,
  fc.constantFrom(
    { startRow: 3, endRow: 40, startColumn: 1, endColumn: 1 },
    { startRow: 0, endRow: 9, startColumn: 0, endColumn: 5 },
  ),
);

const shares = (a: CellBlockRange, b: CellBlockRange): boolean =>
  a.startRow <= b.endRow && a.endRow >= b.startRow && a.startColumn <= b.endColumn && a.endColumn >= b.startColumn;

const sorted = (found: readonly string[]): string[] => [...new Set(found)].sort();

test('finds who reads a cell, or cells of a range, and nobody who reads no more', () => {
  const read = fc.array(fc.record({ range: block, reader: fc.constantFrom('a', 'b', 'c', 'd'), ends: fc.boolean() }));
  fc.assert(
    fc.property(read, block, (reads, asked) => {
      const index = new RangeIndex<string>();
      for (const { range, reader } of reads) index.add(range, reader);
      for (const { range, reader, ends } of reads) if (ends) index.remove(range, reader);
      const isSame = (a: CellBlockRange, b: CellBlockRange): boolean => JSON.stringify(a) === JSON.stringify(b);
      const left = reads.filter(
        ({ range, reader }) =>
          !reads.some((other) => other.ends && other.reader === reader && isSame(other.range, range)),
      );
      const over: string[] = [];
      index.over(asked, (reader) => over.push(reader));
      expect(sorted(over)).toEqual(
        sorted(left.filter(({ range }) => shares(range, asked)).map(({ reader }) => reader)),
      );
      const { startRow, startColumn } = asked;
      const cell = { startRow, endRow: startRow, startColumn, endColumn: startColumn };
      const at: string[] = [];
      index.at(startRow, startColumn, (reader) => at.push(reader));
      expect(sorted(at)).toEqual(sorted(left.filter(({ range }) => shares(range, cell)).map(({ reader }) => reader)));
    }),
  );
});
