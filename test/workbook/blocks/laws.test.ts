import fc from 'fast-check';
import { blockIndicators } from '../../../src/workbook/blocks/block-indicators';
import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import type { Grid } from '../../../src/workbook/blocks/grid';
import { cellAddress } from '../../../src/workbook/mapping/cell-address';
import { suggestionsOf } from '../mapping/told-suggestions';
import { drawnSheet } from './drawn-sheet';
import { seriesTold } from './told';

const word = fc.constantFrom('Trivsel', 'Frafall', 'Vik', 'Landet', 'Totalt', 'Mål', 'Antall svar', 'Kilde: SSB', '%');
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.integer({ min: -50, max: 99 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 2018, max: 2026 }).map(String) },
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom('..', '-', '#NUM!', '<5', '1. halvår 2024', 'april', "'2023") },
);
const drawing = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row) => row.join('|')).join('\n'))
  .filter((text) => /\S/.test(text.replace(/[|\n]/g, '')));

/** A sheet of indicators over years, which is always a table. */
const tidy = fc
  .record({
    years: fc.integer({ min: 2, max: 6 }),
    values: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 6 }),
  })
  .map(({ years, values }) =>
    [
      ['Indikator', ...Array.from({ length: years }, (_, year) => 2018 + year)].join('|'),
      ...values.map((value, row) =>
        [`Mål ${'abcdef'.charAt(row)}`, ...Array.from({ length: years }, (_, year) => value + year * row)].join('|'),
      ),
    ].join('\n'),
  );

function points(grid: Grid): readonly { readonly row: number; readonly column: number; readonly value: unknown }[] {
  return findBlocks(grid).flatMap((block) =>
    blockIndicators(block, grid).flatMap(({ series }) => series.flatMap(({ points: found }) => found)),
  );
}

test('every figure is one of the sheet’s, and stands in one series only', () => {
  fc.assert(
    fc.property(drawing, (text) => {
      const grid = drawnSheet(text);
      const found = points(grid);
      const places = found.map(({ row, column }) => `${row},${column}`);
      expect(new Set(places).size).toBe(places.length);
      for (const { row, column, value } of found) expect(value).toBe(grid.at(row, column)?.value ?? null);
    }),
  );
});

test('a series has each period once, oldest first, and some figure', () => {
  fc.assert(
    fc.property(drawing, (text) => {
      const grid = drawnSheet(text);
      for (const block of findBlocks(grid))
        for (const { series } of blockIndicators(block, grid))
          for (const { points: found } of series) {
            const ends = found.filter(({ cell: at }) => at !== null).map(({ period }) => period?.label ?? '');
            expect(new Set(ends).size).toBe(ends.length);
            const dated = found.flatMap(({ period }) => (period === null || period.end === '' ? [] : [period.end]));
            expect([...dated].sort()).toEqual(dated);
            expect(found.some(({ cell: at }) => at !== null)).toBe(true);
          }
    }),
  );
});

test('where a table stands makes no difference', () => {
  fc.assert(
    fc.property(tidy, fc.nat(20), fc.nat(20), (text, row, column) => {
      const here = points(drawnSheet(text));
      const there = points(drawnSheet(text, { at: { row, column } }));
      expect(here.length).toBeGreaterThan(0);
      expect(there).toEqual(
        here.map((each) => expect.objectContaining({ row: each.row + row, column: each.column + column }) as unknown),
      );
    }),
  );
});

test('a title and a note make no difference to the figures', () => {
  fc.assert(
    fc.property(tidy, (text) => {
      const plain = seriesTold(drawnSheet(text, { at: { row: 2, column: 0 } }));
      const framed = seriesTold(drawnSheet(`Nøkkeltall for kommunen\n.\n${text}\n.\nKilde: SSB`));
      expect(framed).toEqual(plain);
    }),
  );
});

test('whatever stands on a sheet, what is proposed lies within a table and says where', () => {
  fc.assert(
    fc.property(drawing, (text) => {
      const grid = drawnSheet(text);
      const inside = new Set<string>();
      for (const { box } of findBlocks(grid))
        for (let row = box.top; row <= box.bottom; row += 1)
          for (let column = box.left; column <= box.right; column += 1) inside.add(cellAddress({ row, column }));
      for (const { series, ambition, critical, benchmark, count, reason, confidence } of suggestionsOf([grid])) {
        const addresses = series.flatMap(({ points: found }) => found.map(({ address }) => address));
        const facts = [ambition, critical, benchmark, count].flatMap((fact) => (fact === null ? [] : [fact.address]));
        for (const address of [...addresses, ...facts]) expect(inside).toContain(address);
        expect(reason).toMatch(/[A-Z]+\d+/);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThan(1);
      }
    }),
  );
});
