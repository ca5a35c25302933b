import fc from 'fast-check';
import { createHost } from '../../../src/host/node';
import { rollUp } from '../../../src/scorecard/rollup/rollup';
import { statuses } from '../../../src/scorecard/values/types';
import type { Status } from '../../../src/scorecard/values/types';
import {
  rollupNumber,
  rollupNumberFormula,
  rollupParts,
  statusNumberFormula,
  statusNumbers,
  statusText,
} from '../../../src/workbook/card/rollup-formulas';

interface Item {
  readonly status: Status;
  readonly weight: number;
}

const height = 8;
const items = fc.array(
  fc.record({ status: fc.constantFrom(...statuses), weight: fc.constantFrom(1, 1, 2, 0.5, 3.7) }),
  { minLength: 1, maxLength: height },
);

/** A block of the sheet: status text, weight and number of each item, then the rollup's parts and number in the first row. */
function block(list: readonly Item[], top: number): (string | number)[][] {
  return Array.from({ length: height }, (_, index) => {
    const row = top + index;
    const item = list[index];
    const parts = rollupParts(`C${top}:C${top + height - 1}`, `B${top}:B${top + height - 1}`);
    const first =
      index === 0
        ? [
            `=${parts.measured}`,
            `=${parts.inside}`,
            `=${parts.points}`,
            `=${rollupNumberFormula({ measured: `D${row}`, inside: `E${row}`, points: `F${row}` }, `C${top}:C${top + height - 1}`, `C${top}:C${top + height - 1}`)}`,
          ]
        : ['', '', '', ''];
    return item === undefined
      ? ['', '', '', ...first]
      : [`'${statusText(item.status, 'nb')}`, item.weight, `=${statusNumberFormula(`A${row}`)}`, ...first];
  });
}

test('the native formulas of a rollup agree with the computed one over random cards', async () => {
  // The edges where the thresholds decide, then whatever comes.
  const edges: readonly (readonly Item[])[] = [
    [
      { status: 'missing', weight: 1 },
      { status: 'green', weight: 1 },
    ],
    [
      { status: 'green', weight: 3 },
      { status: 'missing', weight: 2 },
    ],
    [
      { status: 'green', weight: 7 },
      { status: 'yellow', weight: 3 },
    ],
    [
      { status: 'green', weight: 7 },
      { status: 'red', weight: 1 },
    ],
    [
      { status: 'green', weight: 7 },
      { status: 'error', weight: 1 },
    ],
    [
      { status: 'yellow', weight: 4 },
      { status: 'red', weight: 1 },
    ],
    [
      { status: 'noTarget', weight: 1 },
      { status: 'notApplicable', weight: 1 },
    ],
  ];
  const cards = [...edges, ...fc.sample(items, { numRuns: 60, seed: 20181231 })];
  const host = await createHost();
  const remove = host.installGlobals();
  try {
    const rows = cards.flatMap((card, index) => block(card, 1 + index * height));
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(`A1:G${rows.length}`);
      range.formulas = rows;
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    cards.forEach((card, index) => {
      const expected = rollUp(card);
      const [measured, inside, points, number] = (values[index * height] ?? []).slice(3) as number[];
      expect({ card, number }).toEqual({ card, number: rollupNumber(expected.status) });
      expect(inside === 0 ? 0 : (measured ?? NaN) / (inside ?? NaN)).toBeCloseTo(expected.coverage, 12);
      if (expected.score !== null) expect((100 * (points ?? NaN)) / (measured ?? NaN)).toBeCloseTo(expected.score, 10);
      card.forEach((item, place) => expect(values[index * height + place]?.[2]).toBe(statusNumbers[item.status]));
    });
  } finally {
    remove();
    host.dispose();
  }
});
