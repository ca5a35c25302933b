import { absolute, looks, type NameModel, seriesBlock, seriesRange, Sheet } from '../build';
import { blockWords, footer, illustrative, years } from './words';

/** Budget and accounts of 2018 in thousands of kroner. */
const lines: readonly (readonly [code: string, name: string, budget: number, spent: number])[] = [
  ['3100', 'Undervisning', 402500, 405900],
  ['3150', 'Spesialundervisning', 38200, 39650],
  ['3200', 'Fagopplæring i arbeidslivet', 61300, 60450],
  ['3300', 'Vaksenopplæring', 18400, 18100],
  ['3400', 'Skulelokale og drift', 71600, 72950],
  ['3500', 'Inventar og IKT', 21000, 20800],
  ['3900', 'Fellesutgifter', 12000, 12150],
];
const earlierBudget = [581200, 592000, 606000];
const earlierSpent = [590499, 594368, 612666];

/** Budget against accounts: the overspending of each year by formula. */
export function finance(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Økonomi');
  const first = 11;
  const last = first + lines.length - 1;
  const total = last + 1;
  const budget = lines.reduce((sum, [, , amount]) => sum + amount, 0);
  const spent = lines.reduce((sum, [, , , amount]) => sum + amount, 0);
  const overspent = [...earlierSpent, spent].map(
    (amount, index) => (amount - ([...earlierBudget, budget][index] ?? 1)) / ([...earlierBudget, budget][index] ?? 1),
  );
  sheet.width('A', 44).width('B:E', 12).width('F', 24).width('G', 5).width('H', 46);
  sheet.put('A1', 'Budsjett og rekneskap', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Beløp i 1000 kr. Meirforbruk er rekneskap minus budsjett i prosent av budsjettet; minus er mindreforbruk.',
      looks.note,
    )
    .merge('A2:H2');

  const source = 'Økonomisystemet';
  const money = [
    {
      label: 'Budsjett',
      figures: [...earlierBudget, { formula: `C${total}`, result: budget }],
      source,
      mark: 'I' as const,
      note: illustrative,
    },
    {
      label: 'Rekneskap',
      figures: [...earlierSpent, { formula: `D${total}`, result: spent }],
      source,
      mark: 'I' as const,
      note: illustrative,
    },
  ];
  seriesBlock(sheet, 4, { title: '1000 kr', periods: years, look: looks.whole, rows: money }, blockWords);
  sheet
    .put('A7', 'Meirforbruk mot budsjett', looks.tableHead)
    .across('B7', years, looks.tableHeadNumber)
    .across('F7', Object.values(blockWords), looks.tableHeadBeside);
  sheet.put('A8', 'Opplæring i alt', looks.label).fill('B8:E8', '(B6-B5)/B5', overspent, looks.percent);
  sheet.across('F8', ['Rekna ut', 'I', illustrative], looks.cell).paint('G8', looks.mark);

  sheet.across(
    `A${first - 1}`,
    ['Ansvar 2018', 'Kode', 'Budsjett', 'Rekneskap', 'Avvik', 'Merknad'],
    looks.tableHeadBeside,
  );
  sheet.paint(`A${first - 1}`, looks.tableHead).paint(`C${first - 1}:E${first - 1}`, looks.tableHeadNumber);
  sheet
    .down(
      `A${first}`,
      lines.map(([, name]) => name),
      looks.label,
    )
    .down(
      `B${first}`,
      lines.map(([code]) => code),
      looks.mark,
    );
  sheet
    .down(
      `C${first}`,
      lines.map(([, , amount]) => amount),
      looks.whole,
    )
    .down(
      `D${first}`,
      lines.map(([, , , amount]) => amount),
      looks.whole,
    );
  sheet.fill(
    `E${first}:E${last}`,
    `D${first}-C${first}`,
    lines.map(([, , planned, actual]) => actual - planned),
    looks.whole,
  );
  sheet
    .paint(`F${first}:F${last}`, looks.cell)
    .put(`F${first + 1}`, 'Fleire vedtak enn venta', looks.cell)
    .put(`F${first + 4}`, 'Straumprisar', looks.cell);
  sheet.put(`A${total}`, 'Sum opplæring', looks.totalText).paint(`B${total}`, looks.totalText);
  sheet.formula(`C${total}`, `SUM(C${first}:C${last})`, budget, looks.total);
  sheet.formula(`D${total}`, `SUM(D${first}:D${last})`, spent, looks.total);
  sheet.formula(`E${total}`, `D${total}-C${total}`, spent - budget, looks.total);
  sheet.freeze(2).print({ landscape: true, footer });
  return {
    sheet,
    names: [
      { name: 'Meirforbruk', refersTo: absolute(sheet.name, seriesRange(7, years.length)) },
      { name: 'Budsjett', refersTo: absolute(sheet.name, seriesRange(4, years.length)) },
      { name: 'Rekneskap', refersTo: absolute(sheet.name, seriesRange(4, years.length, 1)) },
      { name: 'Ansvarskodar', refersTo: `Økonomi!$B:$B`, comment: 'Heile kolonnen, til oppslag' },
    ],
  };
}
