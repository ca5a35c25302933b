import { absolute, looks, type NameModel, Sheet, type Style } from '../build';
import { footer, years } from './words';

interface Input {
  readonly label: string;
  readonly unit: string;
  /** One figure a year. */
  readonly figures: readonly [number, number, number];
}

const amount = 'mill. kr';

/** What the key figures are made of; the year 2024 and the costs of 2023 are the document's, the rest is filled in to match. */
const inputs = {
  revenue: { label: 'Driftsinntekter', unit: amount, figures: [381.5, 396, 412] },
  grant: { label: 'Bevilgning', unit: amount, figures: [352, 364, 378] },
  costs: { label: 'Driftskostnader', unit: amount, figures: [372, 388, 405] },
  salaries: { label: 'Lønn', unit: amount, figures: [238, 249.5, 262] },
  rent: { label: 'Husleie', unit: amount, figures: [35.5, 36.5, 38] },
  consultants: { label: 'Konsulenter', unit: amount, figures: [24, 22.5, 21] },
  travel: { label: 'Reise', unit: amount, figures: [7.5, 9, 9.5] },
  depreciation: { label: 'Avskrivning', unit: amount, figures: [12.5, 12, 12] },
  other: { label: 'Annet', unit: amount, figures: [54.5, 58.5, 62.5] },
  staff: { label: 'Årsverk', unit: 'årsverk', figures: [309, 314, 318] },
  acquisition: { label: 'Anskaffelseskost, anleggsmidler', unit: amount, figures: [142.5, 151, 160] },
  accumulated: { label: 'Akkumulerte avskrivninger', unit: amount, figures: [71.5, 81, 92] },
  investment: { label: 'Investeringer', unit: amount, figures: [10.5, 10, 11] },
  disposed: { label: 'Anskaffelseskost, avhendet', unit: amount, figures: [1.5, 1.5, 2] },
  writeDown: { label: 'Nedskrivning', unit: amount, figures: [0, 0.5, 0] },
  forecast: { label: 'Prognose for året mot bevilgningen', unit: amount, figures: [354, 363, 381] },
  cases: { label: 'Avsluttede saker', unit: 'saker', figures: [23800, 24500, 25000] },
  priority: { label: 'Kostnad til hovedprioriteringen', unit: amount, figures: [156.5, 170.7, 182.25] },
  priceIndex: { label: 'Konsumprisindeks (SSB, 2015 = 100)', unit: 'indeks', figures: [122.8, 129.6, 133.6] },
} as const satisfies Record<string, Input>;

export type InputKey = keyof typeof inputs;

const keys = Object.keys(inputs) as readonly InputKey[];
const firstRow = 6;

/** The figure of an input in a year. */
export const inputOf = (key: InputKey, year: number): number => inputs[key].figures[year] ?? 0;

/** The cell of an input in a year, for formulas on other sheets. */
export const inputCell = (key: InputKey, year: number): string => `Grunnlag!${yearColumn(year)}${rowOf(key)}`;

export const yearColumn = (year: number): string => String.fromCharCode(67 + year);

const rowOf = (key: InputKey): number => firstRow + keys.indexOf(key);

/** The inputs by year, as they come from the accounts. */
export function inputSheet(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Grunnlag');
  sheet.width('A', 40).width('B', 12).width('C:E', 12).width('F', 6).width('G', 34);
  sheet.put('A1', 'Grunnlagstall', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Fra økonomisystemet. Alle beløp er illustrative (I), i millioner kroner. Prisindeksen for 2022 er verifisert (V); for 2023 og 2024 er den regnet fra kjente vekstrater.',
      looks.note,
    )
    .merge('A2:G2')
    .height(2, 32);
  sheet
    .across('A5', ['Størrelse', 'Enhet'], looks.tableHead)
    .across('C5', years, looks.tableHeadNumber)
    .across('F5', ['V/I', 'Merknad'], looks.tableHeadBeside);
  for (const key of keys) {
    const { label, unit } = inputs[key];
    const row = rowOf(key);
    const look: Style = key === 'staff' || key === 'cases' ? looks.whole : looks.decimal;
    sheet
      .put(`A${row}`, label, looks.label)
      .put(`B${row}`, unit, looks.cell)
      .put(`F${row}`, key === 'priceIndex' ? 'V' : 'I', looks.mark);
    sheet.put(`G${row}`, key === 'costs' ? 'Summen av kostnadene under' : null, looks.cell);
    years.forEach((_, year) => {
      const column = yearColumn(year);
      if (key === 'costs')
        sheet.formula(
          `${column}${row}`,
          `SUM(${column}${rowOf('salaries')}:${column}${rowOf('other')})`,
          inputOf(key, year),
          { ...look, bold: true },
        );
      else sheet.put(`${column}${row}`, inputOf(key, year), look);
    });
  }
  sheet.freeze(5, 1).print({ landscape: true, footer });
  return {
    sheet,
    names: [
      {
        name: '_prisindeks',
        refersTo: absolute(sheet.name, `C${rowOf('priceIndex')}:E${rowOf('priceIndex')}`),
        hidden: true,
      },
    ],
  };
}
