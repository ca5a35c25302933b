import { checkCard, healthRules } from '../../../src/scorecard';
import { checkWorkbook } from '../../../src/workbook/set-up';
import { buildFrom } from '../../scorecard/card/build';
import { ambitionSetup, cell, finding, reading, series } from '../../scorecard/setup';
import { buildWorkbook, type NameModel, type SetupRow, setupSheet, Sheet } from '../../support/workbook-builder';
import { withWorkbook } from '../with-workbook';
import { type PlantedCard, plantedCards, type PlantedRow, plantsOf, soundRow } from './planted-cards';

const yearOf = ({ period }: PlantedCard): number => Number(period.slice(0, 4));
const nameOf = (kind: string, nr: string): string => `${kind}_${nr.replace('.', '_')}`;

/** The years of a row's numbers, the newest last. */
function yearsOf(count: number, newest: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => newest - count + 1 + index);
}

/** What a result's formula comes to, of the numbers on the sheet *Snitt*. */
const computed: ReadonlyMap<string, number> = new Map([
  ['AVERAGE(B2:B3)', 0.75],
  ['AVERAGE(D2,C3)', 4.25],
  ['AVERAGE(C2:C3)', 4.2],
  ['SUM(B2:B3)/2', 0.75],
]);

/** The card as a workbook: numbers on sheets of their own, with names, and the setup's tables. */
function workbookOf(card: PlantedCard): Uint8Array {
  const names: NameModel[] = [];
  const data = new Sheet('Tall');
  let top = 1;
  const placed = (name: string, years: readonly number[], values: readonly number[]): string => {
    const last = String.fromCharCode(65 + values.length);
    data.across(`A${top}`, ['År', ...years]).across(`A${top + 1}`, [name, ...values]);
    names.push({ name, refersTo: `Tall!$B$${top + 1}:$${last}$${top + 1}` });
    top += 3;
    return name;
  };
  const averages = new Sheet('Snitt')
    .across('A1', ['Skole', 'Andel', 'Nivå', 'Snitt'])
    .across('A2', ['A'])
    .across('A3', ['B'])
    .across('B2', [0.7], { numberFormat: '0 %' })
    .across('B3', [0.8], { numberFormat: '0 %' })
    .across('C2', [4.1])
    .across('C3', [4.3])
    .formula('D2', 'AVERAGE(C2:C3)', 4.2);
  let row = 5;
  const formulaCell = (nr: string, formula: string): string => {
    const isShare = formula.includes('B');
    averages.formula(`B${row}`, formula, computed.get(formula) ?? 0, isShare ? { numberFormat: '0 %' } : undefined);
    names.push({ name: nameOf('Snitt', nr), refersTo: `Snitt!$B$${row}` });
    row += 1;
    return nameOf('Snitt', nr);
  };
  const indicators = card.rows.map((each): SetupRow => {
    const { nr, formula, tolerance } = each;
    const { result, ambition, critical, ...told } = { ...soundRow, ...each };
    const year = yearOf(card);
    const share = (value: number): number => (formula?.includes('B') === true ? value / 100 : value);
    return {
      Nr: nr,
      Perspektiv: each.perspective ?? nr.split('.')[0] ?? '',
      Indikator: each.name,
      Definisjon: told.definition,
      Kilde: told.source,
      Ansvarlig: told.owner,
      Måleenhet: told.measure,
      Type: told.type,
      Frekvens: told.frequency,
      Retning: told.direction,
      Suksessfaktor: told.factor,
      Resultat:
        formula !== undefined
          ? formulaCell(nr, formula)
          : result.length === 1 && each.newest === undefined
            ? (result[0] ?? null)
            : placed(nameOf('Tall', nr), yearsOf(result.length, each.newest ?? year), result),
      Ambisjon:
        ambition === null
          ? null
          : ambition.length > 1
            ? placed(nameOf('Mål', nr), yearsOf(ambition.length, year), ambition)
            : share(ambition[0] ?? 0),
      'Kritisk grense': critical === null ? null : share(critical),
      Toleranse: tolerance ?? null,
      Aktiv: 'ja',
    };
  });
  const moved = card.rows.flatMap(({ nr, moved: row }): readonly SetupRow[] =>
    row === undefined
      ? []
      : [{ Nr: nr, Enhet: null, Periode: yearOf(card), Ambisjon: row.ambition, Vedtak: row.decision }],
  );
  const actions = card.rows.flatMap(({ nr, action }): readonly SetupRow[] =>
    action === undefined ? [] : [{ Nr: nr, Enhet: null, Periode: yearOf(card), Tiltak: action }],
  );
  const setup = setupSheet({
    card: { Tittel: 'Målekort', Periode: /^\d+$/.test(card.period) ? Number(card.period) : card.period },
    perspectives: card.perspectives.map(([Nr, Perspektiv]) => ({ Nr, Perspektiv })),
    indicators,
    others: { BMS_Ambisjoner: moved, BMS_Vurderinger: actions },
  });
  return buildWorkbook({ sheets: [data, averages, setup], names });
}

/** The same card in memory, for the rules alone. */
function purelyFound(card: PlantedCard): readonly string[] {
  const year = yearOf(card);
  const sources = card.rows.flatMap(({ nr, newest = year, ...each }) => {
    const { result, ambition } = { ...soundRow, ...each };
    return [
      series(nameOf('Tall', nr), yearsOf(result.length, newest), result),
      ...(ambition === null ? [] : [series(nameOf('Mål', nr), yearsOf(ambition.length, year), ambition)]),
    ];
  });
  const rows = card.rows.map(({ nr, name, ...each }) => {
    const { result, ambition, critical, ...told } = { ...soundRow, ...each };
    const average = each.formula === undefined ? undefined : computed.get(each.formula);
    const isShare = each.formula?.includes('B') === true;
    const isSeries = result.length > 1 || each.newest !== undefined;
    const of = (values: readonly number[], kind: string) =>
      values.length > 1 ? cell(nameOf(kind, nr)) : cell((values[0] ?? 0) / (isShare ? 100 : 1));
    return {
      nr,
      name,
      perspective: isKnown(card, nr, each) ? (each.perspective ?? nr.split('.')[0] ?? '') : '',
      owner: told.owner,
      source: told.source,
      definition: told.definition,
      measure: told.measure,
      type: told.type,
      frequency: told.frequency,
      direction: told.direction === '' ? null : told.direction,
      factor: told.factor,
      fields: {
        result:
          average !== undefined
            ? cell(average, isShare ? '0 %' : 'General')
            : isSeries
              ? cell(nameOf('Tall', nr))
              : cell(result[0] ?? 0),
        ...(ambition !== null && { ambition: of(ambition, 'Mål') }),
        ...(critical !== null && { critical: of([critical], '') }),
        ...(each.tolerance !== undefined && { tolerance: cell(each.tolerance) }),
      },
    };
  });
  const ambitions = card.rows.flatMap(({ nr, moved }) =>
    moved === undefined
      ? []
      : [{ nr, period: reading(year), ambition: cell(moved.ambition), decision: moved.decision }],
  );
  const built = buildFrom(rows, {
    sources,
    period: card.period,
    perspectives: card.perspectives.map(([nr, name]) => ({ nr, name })),
    ambitions,
    remarks: card.rows.flatMap(({ nr, action }) =>
      action === undefined ? [] : [{ nr, period: reading(year), action }],
    ),
    warnings: card.rows.flatMap(({ nr, name, ...each }) =>
      isKnown(card, nr, each)
        ? []
        : [
            {
              code: 'setup-unknown-perspective' as const,
              nr,
              place: { table: 'T', row: 9 },
              column: 'Perspektiv',
              subject: name,
            },
          ],
    ),
  });
  return told(
    checkCard(built, {
      setup: { ambitions: ambitions.map(ambitionSetup) },
      find: finding(...sources),
      names: sources.map(({ name }) => name),
      averages: new Set(
        card.rows.flatMap(({ nr, plants = [] }) => (plants.includes('average-of-averages') ? [nr] : [])),
      ),
      isCovered: ({ action }) => action !== '',
    }),
  );
}

function isKnown({ perspectives }: PlantedCard, nr: string, { perspective }: Pick<PlantedRow, 'perspective'>): boolean {
  return perspectives.some(([known]) => known === (perspective ?? nr.split('.')[0]));
}

const told = (found: readonly { readonly rule: string; readonly nr: string | null }[]): readonly string[] =>
  found.map(({ rule, nr }) => `${rule} ${nr ?? '–'}`).sort();

test('forty faults are planted, at least one for each rule', () => {
  const planted = plantedCards.flatMap(plantsOf);
  expect(planted).toHaveLength(40);
  expect(new Set(planted.map((each) => each.split(' ')[0]))).toEqual(new Set(healthRules));
});

describe.each(plantedCards)('$what', (card) => {
  test('the rules find what is planted and nothing else', () => {
    expect(purelyFound(card)).toEqual(plantsOf(card));
  });

  test('so does the check of the workbook', async () => {
    await withWorkbook(workbookOf(card), async () => {
      expect(told((await checkWorkbook()).findings)).toEqual(plantsOf(card));
    });
  });
});
