import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { type SetupRow, Sheet, workbookWith } from '../support/workbook-builder';
import { bms, exampleFile, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

interface IndicatorJson {
  readonly nr: string;
  readonly status: string;
  readonly result: number | null;
  readonly previous: number | null;
  readonly gap: number | null;
  readonly benchmark: number | null;
  readonly trend: string | null;
  readonly source: { readonly name: string | null; readonly address: string | null } | null;
  readonly warnings: readonly string[];
}

interface RollupJson {
  readonly status: string;
  readonly score: number | null;
  readonly measured: number;
  readonly total: number;
  readonly coverage: number;
  readonly worst: string | null;
}

interface CardJson {
  readonly card: Readonly<Record<string, string>>;
  readonly overall: RollupJson;
  readonly perspectives: readonly (RollupJson & {
    readonly nr: string;
    readonly indicators: readonly IndicatorJson[];
  })[];
  readonly warnings: readonly {
    readonly code: string;
    readonly nr: string | null;
    readonly where: string;
    readonly message: string;
  }[];
  readonly host: Readonly<Record<string, number>>;
}

async function scorecard(file: string, ...options: readonly string[]): Promise<CardJson> {
  const { exitCode, output, messages } = await bms(['scorecard', file, '--json', ...options]);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  return JSON.parse(output) as CardJson;
}

const county = exampleFile('sogn-og-fjordane-2018.xlsx');

describe('the county card', () => {
  let card: CardJson;
  let indicators: readonly IndicatorJson[];
  beforeAll(async () => {
    card = await scorecard(county);
    indicators = card.perspectives.flatMap((perspective) => perspective.indicators);
  });

  // Worked out by hand from the county's list: result, status, gap, result of the year before.
  const expected: readonly (readonly [
    nr: string,
    result: number,
    status: string,
    gap: number,
    previous: number | null,
  ])[] = [
    ['1.1', 0.808, 'yellow', -0.012, 0.793],
    ['1.2', 4.3, 'yellow', -0.1, 4.2],
    ['1.3', 0.03, 'yellow', -0.01, 0.04],
    ['2.1', 0.91, 'yellow', -0.02, 0.891],
    ['2.2', 0.58, 'green', 0, 0.573],
    ['2.3', 0.76, 'yellow', -0.04, 0.74],
    ['3.1', 0.008, 'yellow', -0.008, 0.011],
    ['3.2', 192584, 'yellow', -2584, 187467],
    ['3.3', 7.4, 'green', 0, 7.2],
    ['4.1', 4.2, 'yellow', -0.1, 4.1],
    ['4.2', 0.054, 'yellow', -0.004, 0.056],
    ['4.3', 0.93, 'yellow', -0.02, 0.92],
    ['5.1', 1, 'green', 0, 27 / 28],
    ['5.2', 0.88, 'yellow', -0.07, 0.9],
    ['5.3', 0.64, 'red', -0.26, 0.69],
  ];

  test.each(expected)('%s', (nr, result, status, gap, previous) => {
    const indicator = indicators.find((candidate) => candidate.nr === nr);
    expect(indicator?.status).toBe(status);
    expect(indicator?.result).toBeCloseTo(result, 11);
    expect(indicator?.gap).toBeCloseTo(gap, 11);
    if (previous === null) expect(indicator?.previous).toBeNull();
    else expect(indicator?.previous).toBeCloseTo(previous, 11);
    expect(indicator?.warnings).toEqual([]);
  });

  test.each([
    ['1', 'yellow', 50, 'yellow'],
    ['2', 'yellow', 200 / 3, 'yellow'],
    ['3', 'yellow', 200 / 3, 'yellow'],
    ['4', 'yellow', 50, 'yellow'],
    ['5', 'yellow', 50, 'red'],
  ])('perspective %s', (nr, status, score, worst) => {
    const perspective = card.perspectives.find((candidate) => candidate.nr === nr);
    expect(perspective).toMatchObject({ status, measured: 3, total: 3, coverage: 1, worst });
    expect(perspective?.score).toBeCloseTo(score, 11);
  });

  test('as a whole', () => {
    expect(card.overall).toEqual({ status: 'yellow', score: 50, measured: 15, total: 15, coverage: 1, worst: 'red' });
    expect(card.card).toEqual({
      title: 'Målekort for vidaregåande opplæring',
      organisation: 'Sogn og Fjordane fylkeskommune',
      unit: 'Opplæringsavdelinga',
      period: '2018',
      language: 'nn',
    });
    expect(card.warnings).toEqual([]);
  });

  test('says where a number comes from and what it is compared with', () => {
    const completion = indicators.find(({ nr }) => nr === '1.1');
    expect(completion?.source).toEqual({ name: 'Gjennomføring', address: 'KOSTRA!E5' });
    expect(completion?.benchmark).toBeCloseTo(0.761, 12);
    expect(completion?.trend).toBe('better');
  });

  test('has exactly the fields of the specification', () => {
    expect(Object.keys(card)).toEqual(['card', 'overall', 'perspectives', 'warnings', 'overview', 'host']);
    expect(Object.keys(card.perspectives[0] ?? {})).toEqual([
      'nr',
      'name',
      'status',
      'score',
      'measured',
      'total',
      'coverage',
      'worst',
      'indicators',
    ]);
    expect(Object.keys(indicators[0] ?? {})).toEqual([
      'nr',
      'name',
      'source',
      'period',
      'measure',
      'result',
      'previous',
      'previousPeriod',
      'ambition',
      'critical',
      'benchmark',
      'direction',
      'gap',
      'gapPct',
      'achievement',
      'score',
      'status',
      'computedStatus',
      'trend',
      'toNext',
      'redSince',
      'actions',
      'warnings',
    ]);
    expect(Object.keys(card.host)).toEqual(['roundTrips', 'functionBatches', 'requestBytes', 'responseBytes']);
  });
});

describe('writing the card', () => {
  const output = place.path('kort.xlsx');
  let card: CardJson;
  beforeAll(async () => {
    card = await scorecard(county, '-o', output);
  });

  test('leaves every part alone that it had no reason to change', () => {
    const before = unzipSync(readFileSync(county));
    const after = unzipSync(readFileSync(output));
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(Buffer.from(before[part] ?? []), Buffer.from(after[part] ?? [])) !== 0,
    );
    const mayChange =
      /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|docProps\/app\.xml)$/;
    expect(changed.filter((part) => !mayChange.test(part))).toEqual([]);
    expect(Object.keys(before).filter((part) => !(part in after))).toEqual([]);
  });

  test('gives a workbook that has the same card', async () => {
    const again = await scorecard(output);
    expect(again.perspectives).toEqual(card.perspectives);
    expect(again.overall).toEqual(card.overall);
  });

  test('leaves no other file behind', () => {
    expect(Object.keys(place.contents())).toEqual(['kort.xlsx']);
  });
});

test('a live card holds formulas as Excel stores them, a frozen one values', async () => {
  const newSheets = (file: string): string => {
    const known = unzipSync(readFileSync(county));
    return Object.entries(unzipSync(readFileSync(file)))
      .filter(([part]) => part.startsWith('xl/worksheets/') && !(part in known))
      .map(([, content]) => strFromU8(content))
      .join('');
  };
  await scorecard(county, '-o', place.path('levende.xlsx'));
  await scorecard(county, '-o', place.path('frosset.xlsx'), '--freeze');
  expect(newSheets(place.path('levende.xlsx'))).toContain('<f>_xldudf_BMS_STATUS(');
  // Whatever opens the file prints it one page wide.
  expect(newSheets(place.path('levende.xlsx'))).toContain('fitToPage="1"');
  const frozen = newSheets(place.path('frosset.xlsx'));
  expect(frozen).toContain('fitToPage="1"');
  expect(frozen).not.toMatch(/<f[ >]/);
  expect(frozen).toContain('Fullført og bestått innan 5 år');
});

test('the tax office: targets as the plan words them', async () => {
  const card = await scorecard(exampleFile('telemark.xlsx'));
  const [perspective] = card.perspectives;
  expect(perspective?.indicators.map(({ nr, status }) => [nr, status])).toEqual([
    ['B1.1.1', 'green'],
    ['B1.1.2', 'yellow'],
    ['B1.2.1', 'green'],
    ['B2.1.1', 'yellow'],
    ['B2.1.2', 'green'],
    ['B2.1.3', 'yellow'],
    ['B3.1.1', 'noTarget'],
  ]);
  expect(card.overall).toMatchObject({ status: 'yellow', measured: 6, total: 6, worst: 'yellow' });
});

test('faults in the setup are warnings, and the other rows still work', async () => {
  const data = new Sheet('Data')
    .across('A1', ['Resultat', 0.85])
    .put('B1', 0.85, { numberFormat: '0 %' })
    .put('B2', 'se vedlegg');
  const names = [
    { name: 'God', refersTo: 'Data!$B$1' },
    { name: 'Tekst', refersTo: 'Data!$B$2' },
    { name: 'Borte', refersTo: '#REF!' },
  ];
  const row = { Perspektiv: '1', Måleenhet: '%', Retning: 'høyere', Ambisjon: { value: 0.8, numberFormat: '0 %' } };
  const bytes = workbookWith(data, names, {
    card: { Tittel: 'Prøve', Periode: 2018 },
    indicators: [
      { Nr: '1.1', Indikator: 'God', Resultat: 'God', ...row },
      { Nr: null, Indikator: 'Uten nummer', Resultat: 'God', ...row },
      { Nr: '1.3', Indikator: 'Ukjent perspektiv', Resultat: 'God', ...row, Perspektiv: '7' },
      { Nr: '1.4', Indikator: 'Brutt navn', Resultat: 'Borte', ...row },
      { Nr: '1.5', Indikator: 'Tekst', Resultat: 'Tekst', ...row },
    ],
  });
  const card = await scorecard(place.file('feil.xlsx', bytes));
  expect(card.warnings.map(({ code }) => code).sort()).toEqual([
    'no-red-possible',
    'setup-missing-cell',
    'setup-unknown-perspective',
    'source-broken',
    'text-value',
  ]);
  expect(card.warnings.every(({ where, message }) => where.includes('BMS_Indikatorer') && message !== '')).toBe(true);
  const shown = card.perspectives.flatMap(({ nr: of, indicators }) =>
    indicators.map(({ nr, status, warnings }) => [of, nr, status, ...warnings]),
  );
  expect(shown).toEqual([
    ['1', '1.1', 'green'],
    ['1', '1.4', 'error', 'source-broken'],
    ['1', '1.5', 'missing', 'text-value'],
    ['', '1.3', 'green', 'setup-unknown-perspective'],
  ]);
});

test('indicators without a perspective are told when the first card shows them, and no more', async () => {
  const row = { Retning: 'høyere', Resultat: 5, Ambisjon: 4 };
  const indicators = [
    { Nr: '1.1', Indikator: 'Trivsel', ...row, Perspektiv: '1' },
    { Nr: '1.2', Indikator: 'Fravær', ...row, Perspektiv: null },
    { Nr: '1.3', Indikator: 'Frafall', ...row, Perspektiv: '7' },
  ];
  const file = place.file('uten.xlsx', workbookWith(new Sheet('Data'), [], { indicators }));
  const [first, again] = [place.path('uten-kort.xlsx'), place.path('uten-igjen.xlsx')];
  const made = await bms(['scorecard', file, '-o', first]);
  expect(made.output).toMatch(/^Uten perspektiv +● Grønn +Målt 2 av 2$/mu);
  const told = '2 indikatorer har ikke et perspektiv som finnes.';
  expect(made.messages).toContain(told);
  expect(made.messages).toContain('samlet status: 1.2 Fravær, 1.3 Frafall.');
  expect((await bms(['scorecard', first, '-o', again])).messages).not.toContain(told);
});

test("without --json the card is readable, in the workbook's language or the one asked for", async () => {
  const { output, messages } = await bms(['scorecard', county]);
  expect(output).toMatch(/1\.1\s+Fullført og bestått innan 5 år\s+80,8\s%\s+82,0\s%\s+↗ Betre\s+◆ Gul/);
  expect(output).toMatch(/■ Raud/);
  expect(messages).toBe('');
  expect((await bms(['scorecard', county, '--lang', 'en'])).output).toMatch(/■ Red/);
});

/** Four indicators of two schools, on a card about a third. */
function bookOfSchools(): Uint8Array {
  const data = new Sheet('Data')
    .across('A1', ['Skole', 2017, 2018])
    .across('A2', ['Dalen', 0.7, 0.8])
    .across('A3', ['Fjorden', 0.6, 0.9]);
  const indicators = [1, 2, 3, 4].map((number): SetupRow => ({
    Nr: `1.${number}`,
    Perspektiv: '1',
    Indikator: `Indikator ${number}`,
    Retning: 'høyere',
    Resultat: 'Gjennomføring',
    Ambisjon: '> 79 %',
  }));
  return workbookWith(data, [{ name: 'Gjennomføring', refersTo: 'Data!$B$2:$C$3' }], {
    card: { Organisasjonsenhet: 'Finnmark' },
    indicators,
  });
}

describe('a card about a unit', () => {
  const schools = new Workplace();
  afterAll(() => schools.remove());
  const file = schools.file('skoler.xlsx', bookOfSchools());

  test('without figures shows the ambitions, and many warnings of one code are one line', async () => {
    expect((await bms(['scorecard', file, '--unit', 'Dalen'])).output).toMatch(/1\.1 .*\s> 79\s%.*● Grønn/);
    const { exitCode, output, messages } = await bms(['scorecard', file]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/1\.1 .*\s> 79\s%\s+! Feil/);
    expect(messages.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^1\.1 Indikator 1 \(BMS_Indikatorer rad \d+, Resultat\): .*--unit\. Det samme gjelder 1\.2, 1\.3, 1\.4\.$/,
      ),
      expect.stringMatching(/^BMS_Indikatorer, Kritisk grense: Kritisk grense mangler for 4 av 4 indikatorer\./),
    ]);
    expect((await scorecard(file)).warnings.map(({ message }) => message.includes('--unit'))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test.each<readonly [string, string, readonly string[], RegExp]>([
    [
      'a unit',
      file,
      ['--unit', 'Dallen'],
      /^Ingen av resultatene har tall for enheten «Dallen»\. Ingenting er skrevet\.\nArbeidsboken har tall for Dalen, Fjorden\.\n$/,
    ],
    [
      'a unit, where nothing is by unit',
      exampleFile('telemark.xlsx'),
      ['--unit', 'Dalen'],
      /^Resultatene er ikke delt på enheter, så det finnes ingen tall for «Dalen»\..*\n.*--unit\.\n$/,
    ],
    [
      'a period',
      file,
      ['--unit', 'Dalen', '--period', '2010'],
      /^Ingen av resultatene har tall for 2010 eller tidligere\. .*\nArbeidsboken har tall for 2017, 2018\.\n$/,
    ],
  ])('%s that the results do not have is refused, and nothing is written', async (_, input, options, message) => {
    const output = schools.path('feil.xlsx');
    for (const more of [[], ['-o', output], ['--json']]) {
      expect(await bms(['scorecard', input, ...options, ...more])).toEqual({
        exitCode: 1,
        output: '',
        messages: expect.stringMatching(message) as string,
      });
    }
    expect(existsSync(output)).toBe(false);
  });
});
