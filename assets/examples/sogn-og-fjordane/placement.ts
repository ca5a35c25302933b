import { absolute, looks, type NameModel, seriesBlock, seriesRange, Sheet } from '../build';
import { blockWords, footer, illustrative, years } from './words';

const programmes: readonly (readonly [string, number, number])[] = [
  ['Bygg- og anleggsteknikk', 260, 198],
  ['Elektrofag', 190, 148],
  ['Helse- og oppvekstfag', 310, 246],
  ['Restaurant- og matfag', 85, 61],
  ['Service og samferdsel', 120, 86],
  ['Teknikk og industriell produksjon', 285, 211],
];

/** Applicants who got an apprenticeship, by programme. */
export function placement(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Læreplassar');
  const first = 9;
  const last = first + programmes.length - 1;
  const total = last + 1;
  const applicants = programmes.reduce((sum, [, count]) => sum + count, 0);
  const placed = programmes.reduce((sum, [, , count]) => sum + count, 0);
  sheet.width('A', 44).width('B:E', 11).width('F', 24).width('G', 5).width('H', 46);
  sheet.put('A1', 'Formidling av læreplassar', looks.title).height(1, 28);
  sheet.put('A2', 'Del av søkjarane som har fått læreplass innan 1. desember.', looks.note).merge('A2:H2');
  const rows = [
    {
      label: 'Sogn og Fjordane',
      figures: [0.71, 0.73, 0.74, { formula: `D${total}`, result: placed / applicants }],
      source: 'Vigo',
      mark: 'I' as const,
      note: illustrative,
    },
  ];
  seriesBlock(sheet, 4, { title: 'Søkjarar med læreplass', periods: years, look: looks.percent, rows }, blockWords);

  sheet.put(`A${first - 2}`, 'Programområda 2018', looks.heading);
  sheet
    .across(`A${first - 1}`, ['Programområde', 'Søkjarar', 'Formidla', 'Del'], looks.tableHeadNumber)
    .paint(`A${first - 1}`, looks.tableHead);
  sheet.down(
    `A${first}`,
    programmes.map(([name]) => name),
    looks.label,
  );
  sheet.down(
    `B${first}`,
    programmes.map(([, count]) => count),
    looks.whole,
  );
  sheet.down(
    `C${first}`,
    programmes.map(([, , count]) => count),
    looks.whole,
  );
  sheet.fill(
    `D${first}:D${last}`,
    `C${first}/B${first}`,
    programmes.map(([, all, some]) => some / all),
    looks.percent,
  );
  sheet.put(`A${total}`, 'Sum', looks.totalText);
  sheet.formula(`B${total}`, `SUM(B${first}:B${last})`, applicants, looks.total);
  sheet.formula(`C${total}`, `SUM(C${first}:C${last})`, placed, looks.total);
  sheet.formula(`D${total}`, `C${total}/B${total}`, placed / applicants, looks.totalPercent);
  sheet.freeze(2).print({ landscape: true, footer });
  return { sheet, names: [{ name: 'Læreplass', refersTo: absolute(sheet.name, seriesRange(4, years.length)) }] };
}
