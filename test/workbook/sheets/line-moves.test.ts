import fc from 'fast-check';
import {
  type LineMove,
  lineMoves,
  type Standing,
  standingAfter,
  standingBefore,
} from '../../../src/workbook/sheets/line-moves';
import { type LineRun, lineRuns } from '../../../src/workbook/sheets/line-runs';

/** A sheet's lines as Excel keeps them: each with what stands on it, `''` a blank one. */
type Lines = string[];

function act(lines: Lines, move: LineMove): void {
  const blanks = (count: number): string[] => Array.from({ length: count }, () => '');
  if (move.kind === 'move') {
    while (lines.length < move.to + move.count) lines.push('');
    const moved = lines.splice(move.from, move.count, ...blanks(move.count));
    expect(lines.slice(move.to, move.to + move.count).join('')).toBe('');
    lines.splice(move.to, move.count, ...moved);
  } else if (move.kind === 'insert') lines.splice(move.at, 0, ...blanks(move.count));
  else lines.splice(move.at, move.count);
}

const filled = (lines: Lines): string[] => {
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1);
};

/** Where the runs stand, known by what stands on their first line. */
const standingOf = (runs: readonly LineRun[], lines: Lines, before: Lines): Standing =>
  runs.map((run, index) => {
    const place = index === runs.length - 1 ? lines.indexOf('below') : lines.indexOf(before[run.before] ?? '');
    return place < 0 ? null : place;
  });

const layout = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

const drawn = fc.tuple(layout, layout).chain(([before, after]) =>
  fc.record({
    before: fc.constant(before),
    after: fc.constant(after),
    held: fc.subarray(before),
    stop: fc.nat(30),
  }),
);

test('lines come to their places with all that stands on them, from wherever the way is taken up again, and back', () => {
  fc.assert(
    fc.property(drawn, ({ before, after, held, stop }) => {
      const sheet: Lines = [...before, 'below', 'further below'];
      const runs = lineRuns(before, after, sheet.length, (line) => held.includes(before[line] ?? ''));
      if (runs.length === 0) {
        expect(after).toEqual(before);
        return;
      }
      const strays = before.filter((line) => held.includes(line) && !after.includes(line));
      const wanted = [
        ...after.map((line) => (before.includes(line) ? line : '')),
        'below',
        'further below',
        ...(strays.length > 0 ? ['', ...strays] : []),
      ];
      const lines = [...sheet];
      const moves = lineMoves(runs, standingBefore(runs), standingAfter(runs));
      for (const move of moves.slice(0, stop)) act(lines, move);
      const between = [...lines];
      for (const move of lineMoves(runs, standingOf(runs, lines, before), standingAfter(runs))) act(lines, move);
      expect(filled(lines)).toEqual(wanted);
      // Back from there, and from the point between; what was gone for good is blank then.
      for (const from of [lines, between]) {
        const gone = before.filter((line) => !from.includes(line));
        for (const move of lineMoves(runs, standingOf(runs, from, before), standingBefore(runs))) act(from, move);
        expect(filled(from)).toEqual(sheet.map((line) => (gone.includes(line) ? '' : line)));
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a line more', 'abc', 'abxc', ['insert 2']],
  ['two lines more at the end', 'ab', 'abxy', ['insert 2+1']],
  ['a line less', 'abcd', 'acd', ['delete 1']],
  ['a line in another place', 'abcd', 'bcad', ['move 0>6', 'delete 0', 'insert 2', 'move 6>2']],
])('%s takes no more than it needs', (_, before, after, wanted) => {
  const runs = lineRuns([...before], [...after], before.length, () => false);
  const said = lineMoves(runs, standingBefore(runs), standingAfter(runs)).map((move) =>
    move.kind === 'move'
      ? `move ${move.from}>${move.to}`
      : `${move.kind} ${move.at}${move.count > 1 ? `+${move.count - 1}` : ''}`,
  );
  expect(said).toEqual(wanted);
});

test('lines that stay as they are need nothing', () => {
  expect(lineRuns(['a', 'b'], ['a', 'b'], 9, () => true)).toEqual([]);
});
