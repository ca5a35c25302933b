import { targetsOfPeriod } from '../../../src/scorecard/ambitions/due-targets';
import { type LimitReading } from '../../../src/scorecard/ambitions/limits';
import { parsePeriod, readTarget } from '../../../src/scorecard';
import type { RawValue } from '../../../src/scorecard';
import { IndicatorWarnings } from '../../../src/scorecard/sources/indicator-warnings';
import type { NameSource } from '../../../src/scorecard/sources/cell';
import type { IndicatorSetup } from '../../../src/scorecard/sources/setup';
import { block, cell, finding, indicatorSetup } from '../setup';

const limitOf = (value: RawValue): LimitReading => ({
  reading: readTarget(value),
  cell: cell(value),
  subject: String(value),
});

function due(
  row: Partial<IndicatorSetup>,
  label: string,
  ambition: RawValue,
  critical: RawValue = null,
  sources: readonly NameSource[] = [],
) {
  const setup = indicatorSetup({ headers: { ambition: 'Ambisjon', critical: 'Kritisk', profile: 'Profil' }, ...row });
  const warnings = new IndicatorWarnings(setup);
  const limits = {
    ambition: ambition === null ? null : limitOf(ambition),
    critical: critical === null ? null : limitOf(critical),
  };
  const found = targetsOfPeriod(
    setup,
    limits,
    { unit: '', label, period: parsePeriod(label) },
    finding(...sources),
    warnings,
  );
  const value = (reading: typeof found.ambition) =>
    reading?.target === undefined || reading.target === null || reading.target.op === 'in'
      ? reading === null
        ? null
        : 'none'
      : reading.target.value;
  return {
    ambition: value(found.ambition),
    critical: value(found.critical),
    warnings: warnings.all.map(({ code, column, subject }) => [code, column, subject]),
  };
}

test.each<[string, Partial<IndicatorSetup>, string, RawValue, RawValue, unknown]>([
  ['no limits are none', {}, '2018-H1', null, null, { ambition: null, critical: null, warnings: [] }],
  [
    'a level stays',
    { targetType: 'level' },
    '2018-H1',
    '1000 per år',
    50,
    { ambition: 1000, critical: 50, warnings: [] },
  ],
  [
    'a forecast stays',
    { targetType: 'yearForecast' },
    '2018-H1',
    100,
    50,
    { ambition: 100, critical: 50, warnings: [] },
  ],
  [
    'both limits of a running total take their share of an even year',
    { targetType: 'toDate' },
    '2018-H1',
    100,
    50,
    { ambition: 50, critical: 25, warnings: [['linear-target', 'Profil', '']] },
  ],
  [
    'a running total without a period is the year’s',
    { targetType: 'toDate' },
    'Vår',
    100,
    50,
    { ambition: 100, critical: 50, warnings: [] },
  ],
  [
    'an interval cannot run',
    { targetType: 'toDate' },
    '2018-H1',
    '7-8',
    null,
    {
      ambition: 'none',
      critical: null,
      warnings: [
        ['linear-target', 'Profil', ''],
        ['target-type', 'Ambisjon', '7-8'],
      ],
    },
  ],
  [
    'a limit of the year beside a part of it is none',
    {},
    '2018-H1',
    '1000 per år',
    10,
    { ambition: 'none', critical: 10, warnings: [['period-mismatch', 'Ambisjon', '1000 per år']] },
  ],
  [
    'eleven months are a part',
    {},
    'per 30.11.2018',
    5,
    '10 årleg',
    { ambition: 5, critical: 'none', warnings: [['period-mismatch', 'Kritisk', '10 årleg']] },
  ],
  [
    'a limit of the year beside the year holds',
    {},
    '2018',
    '1000 per år',
    null,
    { ambition: 1000, critical: null, warnings: [] },
  ],
  [
    'a limit of the year beside no period holds',
    {},
    'Vår',
    '1000 per år',
    null,
    { ambition: 1000, critical: null, warnings: [] },
  ],
  [
    'a text that is no limit stays none',
    {},
    '2018-H1',
    'god kvalitet',
    null,
    { ambition: 'none', critical: null, warnings: [['target-qualitative', 'Ambisjon', 'god kvalitet']] },
  ],
])('%s', (_, row, label, ambition, critical, expected) => {
  expect(due(row, label, ambition, critical)).toEqual(expected);
});

describe('the profile of a running total', () => {
  const quarters = block('Profil', [[0.5], [0.25], [0.125], [0.125]]);
  const row = (profile: RawValue): Partial<IndicatorSetup> => ({
    targetType: 'toDate',
    fields: { profile: cell(profile) },
  });

  test.each<[string, RawValue, unknown, unknown]>([
    ['is the range that its cell names', 'profil', 75, []],
    [
      'is none where the name is none',
      'Ukjent',
      'none',
      [
        ['target-type', 'Profil', ''],
        ['target-type', 'Ambisjon', '100'],
      ],
    ],
    [
      'is none where the cell holds a number',
      4,
      'none',
      [
        ['target-type', 'Profil', ''],
        ['target-type', 'Ambisjon', '100'],
      ],
    ],
  ])('%s', (_, profile, ambition, warnings) => {
    expect(due(row(profile), '2018-H1', 100, null, [quarters])).toEqual({ ambition, critical: null, warnings });
  });

  test('is none where a cell of it is no number, or its name leads nowhere', () => {
    const withText = block('Profil', [[0.1, 0.2, 0.3, 'resten']]);
    const broken = { kind: 'fault', name: 'Profil', code: 'source-broken' } as const;
    for (const source of [withText, broken])
      expect(due(row('Profil'), '2018-H1', 100, null, [source]).ambition).toBe('none');
  });
});
