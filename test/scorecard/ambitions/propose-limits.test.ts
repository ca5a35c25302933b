import { type LimitFacts, type LimitProposal, proposeLimits } from '../../../src/scorecard';
import { readTarget } from '../../../src/scorecard/targets/target';
import type { RawValue, Target } from '../../../src/scorecard/values/types';

function target(value: RawValue, percentFormat = false): Target {
  const { target: read } = readTarget(value, { percentFormat });
  if (read === null) throw new Error(`${String(value)} is no target`);
  return read;
}

const since2014 = (...values: readonly number[]): LimitFacts['history'] =>
  values.map((value, index) => ({ period: String(2014 + index), value }));

const row = (facts: Partial<LimitFacts> = {}): LimitFacts => ({
  ambition: target(80),
  direction: 'høyere',
  measure: 'poeng',
  format: 'General',
  earlier: null,
  history: [],
  ...facts,
});

/** A proposal in short: its kind, its value, and where it is from. */
const short = (proposal: LimitProposal): string => {
  const from = proposal.kind === 'sheet' ? proposal.address : proposal.period;
  const worst = proposal.kind === 'history' ? ` ${proposal.worst} of ${proposal.of}` : '';
  return `${proposal.kind} ${String(proposal.value)} ${from}${worst}`;
};

const fraction = { format: '0.0 %', measure: '' };

describe('the worst of the newest numbers', () => {
  test.each<[string, Partial<LimitFacts>, readonly string[]]>([
    ['is the lowest where higher is better', { history: since2014(75, 71, 78) }, ['history 71 2015 lowest of 3']],
    [
      'is the highest where lower is better',
      { direction: 'lavere', ambition: target(4), history: since2014(6, 9, 5) },
      ['history 9 2015 highest of 3'],
    ],
    ['is of five at most', { history: since2014(60, 75, 71, 78, 77, 79) }, ['history 71 2016 lowest of 5']],
    ['is the newest of those that are as bad', { history: since2014(71, 78, 71) }, ['history 71 2016 lowest of 3']],
    ['takes two at least', { history: since2014(71) }, []],
    ['takes numbers', {}, []],
    ['is none where all have met the ambition', { history: since2014(81, 85, 90) }, []],
    ['is none where the worst is the ambition itself', { history: since2014(80, 85) }, []],
    ['is none where nobody knows what is worse', { direction: null, history: since2014(75, 71) }, []],
    ['is none where the direction cannot be read', { direction: 'opp og ned', history: since2014(75, 71) }, []],
    ['is none where the ambition denies the direction', { ambition: target('høyst 4'), history: since2014(6, 9) }, []],
    [
      'knows the direction by the ambition',
      { direction: null, ambition: target('høyst 4'), history: since2014(6, 9) },
      ['history 9 2015 highest of 2'],
    ],
    [
      'lies farthest from an interval, below',
      { direction: null, ambition: target('7–8'), history: since2014(8.5, 6, 7.5) },
      ['history 6 2015 farthest of 3'],
    ],
    [
      'lies farthest from an interval, above',
      { direction: 'intervall', ambition: target('7–8'), history: since2014(10, 6.5) },
      ['history 10 2014 farthest of 2'],
    ],
    [
      'is none where all lie in the interval',
      { ambition: target('7–8'), direction: null, history: since2014(7, 8) },
      [],
    ],
    [
      'is the fraction that is printed on a row of fractions',
      { ...fraction, ambition: target(0.82, true), history: since2014(0.79345, 0.81) },
      ['history 0.793 2014 lowest of 2'],
    ],
    [
      'is a percent number on a row of percent numbers',
      { measure: '%', format: '0.0', ambition: target('82 %'), history: since2014(79.34, 81) },
      ['history 79.3 2014 lowest of 2'],
    ],
    [
      'has no more decimals than the sheet shows',
      { format: '#,##0', direction: 'lavere', ambition: target(190000), history: since2014(192584.4, 1) },
      ['history 192584 2014 highest of 2'],
    ],
    [
      'has two where the cell says none',
      { ambition: target(4.4), history: since2014(4.166666, 4.3) },
      ['history 4.17 2014 lowest of 2'],
    ],
    ['is none where what is printed is the ambition', { format: '0', history: since2014(79.9, 81) }, []],
    ['may be below nothing', { ambition: target(0), history: since2014(-3, 2) }, ['history -3 2014 lowest of 2']],
    ['is none for a strict ambition of the same number', { ambition: target('> 79'), history: since2014(79, 80) }, []],
  ])('%s', (_what, facts, expected) => expect(proposeLimits(row(facts)).map(short)).toEqual(expected));
});

describe('a limit that was set before', () => {
  const earlier = (value: RawValue, format = 'General') => ({ value, format, period: '2017' });
  test.each<[string, Partial<LimitFacts>, readonly string[]]>([
    ['is offered as it was', { earlier: earlier(70) }, ['earlier 70 2017']],
    ['is offered as a condition', { earlier: earlier('< 70') }, ['earlier < 70 2017']],
    ['is none where it is better than the ambition', { earlier: earlier(81) }, []],
    ['is none where it is the ambition', { earlier: earlier(80) }, []],
    ['is none where it is a condition of the other direction', { earlier: earlier('> 90') }, []],
    ['is none where it cannot be read', { earlier: earlier('som i fjor') }, []],
    ['is none where Excel made a date of it', { earlier: earlier(43000, 'dd.mm.yyyy') }, []],
    ['is none where it is blank', { earlier: earlier(null) }, []],
    [
      'is none where it is a percent number beside fractions',
      { ...fraction, direction: 'lavere', ambition: target(0.05, true), earlier: earlier(8) },
      [],
    ],
    [
      'is a percentage on a row of percent numbers',
      { measure: '%', ambition: target(82), earlier: earlier(0.76, '0 %') },
      ['earlier 0.76 2017'],
    ],
    [
      'is a band around an interval',
      { direction: 'intervall', ambition: target('7–8'), earlier: earlier('6,5–8,7') },
      ['earlier 6,5–8,7 2017'],
    ],
    [
      'is none where the band does not hold the interval',
      { direction: 'intervall', ambition: target('7–8'), earlier: earlier('7,5–8,7') },
      [],
    ],
    [
      'is none where the band begins where the interval does',
      { direction: 'intervall', ambition: target('7–8'), earlier: earlier('7–8,7') },
      [],
    ],
    [
      'goes before the history',
      { earlier: earlier(70), history: since2014(75, 71) },
      ['earlier 70 2017', 'history 71 2015 lowest of 2'],
    ],
    ['is not offered twice', { earlier: earlier(71), history: since2014(75, 71) }, ['earlier 71 2017']],
  ])('%s', (_what, facts, expected) => expect(proposeLimits(row(facts)).map(short)).toEqual(expected));
});

describe('a limit on a sheet', () => {
  const onSheet = (value: RawValue, format = 'General') => ({ value, format, address: 'Tall!G4' });
  test.each<[string, Parameters<typeof proposeLimits>, readonly string[]]>([
    [
      'goes first',
      [row({ history: since2014(75, 71) }), onSheet(72)],
      ['sheet 72 Tall!G4', 'history 71 2015 lowest of 2'],
    ],
    [
      'goes before the same limit of last year',
      [row({ earlier: { value: 72, format: '0', period: '2017' } }), onSheet(72)],
      ['sheet 72 Tall!G4'],
    ],
    [
      'is told apart from the same number with the limit itself in red',
      [row({ earlier: { value: '≤ 72', format: 'General', period: '2017' } }), onSheet(72)],
      ['sheet 72 Tall!G4', 'earlier ≤ 72 2017'],
    ],
    ['is none where it is the ambition', [row(), onSheet(80)], []],
    [
      'is a percentage of its own cell',
      [row({ ...fraction, ambition: target(0.82, true) }), onSheet(0.76, '0 %')],
      ['sheet 0.76 Tall!G4'],
    ],
  ])('%s', (_what, facts, expected) => expect(proposeLimits(...facts).map(short)).toEqual(expected));
});
