import fc from 'fast-check';
import { suggestMapping } from '../../../src/workbook/mapping';
import { suggestMappingGently } from '../../../src/workbook/mapping/suggest-mapping';
import { sampledRuns } from '../../support/sweeps';
import { development } from './evaluation/workbooks';
import { named } from './named';

const context = { language: 'nb' } as const;
const names = development.flatMap((workbook) => workbook.names.map(({ range }) => range));

/** Names as Excel allows them and worse. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[A-Za-zÆØÅæøå_][\wæøå.]{0,30}$/),
);
const anyValue = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null));

test('any names get suggestions that hold together', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: anyName, value: anyValue })), (cells) => {
      const suggestions = suggestMapping(
        cells.map(({ name, value }) => named({ name, value })),
        context,
      );
      expect(suggestions).toHaveLength(cells.length);
      for (const { indicator, role, confidence, reason, ...rest } of suggestions) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(reason).not.toBe('');
        // Without an indicator nothing else is said, and it is proposed exactly where it is at least as likely as not.
        expect(indicator !== null).toBe(confidence >= 0.5);
        if (indicator === null)
          expect([
            role,
            ...['perspective', 'direction', 'measure', 'period', 'unit'].map((key) => rest[key as 'unit']),
          ]).toEqual([null, null, null, null, null, null]);
      }
    }),
  );
});

test('the order of the names makes no difference', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 1 }), (some) => {
      const byName = (list: readonly (typeof some)[number][]) =>
        new Map(suggestMapping(list, context).map((suggestion) => [suggestion.name, suggestion]));
      const sorted = [...some].sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(byName(some)).toEqual(byName(sorted));
    }),
    { numRuns: sampledRuns(30) },
  );
});

test('a name that has nothing to do with the others changes none of them', () => {
  const unrelated = fc
    .stringMatching(/^Zq[wxz]{3,8}(_[wxz]{3,8})?$/)
    .filter((name) => !names.some((other) => other.name.includes(name)));
  fc.assert(
    fc.property(unrelated, fc.nat(names.length), (name, at) => {
      const without = suggestMapping(names, context);
      const withOne = suggestMapping([...names.slice(0, at), named(name), ...names.slice(at)], context);
      expect(withOne.filter((suggestion) => suggestion.name !== name)).toEqual(without);
    }),
    { numRuns: sampledRuns(30) },
  );
});

test('names of one indicator agree on everything but role, period and unit', () => {
  const suggestions = suggestMapping(development[0]?.names.map(({ range }) => range) ?? [], context);
  for (const { indicator, perspective, direction, measure } of suggestions) {
    if (indicator === null) continue;
    const others = suggestions.filter((other) => other.indicator === indicator);
    expect(others.map((other) => [other.perspective, other.direction, other.measure])).toEqual(
      others.map(() => [perspective, direction, measure]),
    );
  }
});

test('with pauses the suggestions are the same, and thousands of names leave many', async () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    named(
      `${['Frafall', 'Trivsel', 'Grunke'][index % 3] ?? ''}_Emne${Math.floor(index / 9)}${['', '_mål', '_2023'][(index % 9) % 3] ?? ''}`,
    ),
  );
  let pauses = 0;
  const pause = (): Promise<void> => {
    pauses += 1;
    return Promise.resolve();
  };
  expect(await suggestMappingGently(many, context, pause)).toEqual(suggestMapping(many, context));
  expect(pauses).toBeGreaterThanOrEqual(6);
});
