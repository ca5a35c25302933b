import { absolute, looks, type NameModel, Sheet, type Style } from '../build';
import { schoolMatrix } from './matrix';
import { firstSchoolRow, pupilsOf } from './pupils';
import { historyOf, schools } from './schools';
import { footer, years } from './words';

const overspending = [0.004, -0.006, 0.003, 0.011];
const costs = [133900, 136200, 139800, 145100];
const signedPercent: Style = { ...looks.percent, numberFormat: '0.0 %;−0.0 %' };
const sum = (pick: (school: (typeof schools)[number]) => number): number =>
  schools.reduce((total, school) => total + pick(school), 0);

/** Budget and accounts of the year, and from them the newest column of overspending and of cost per pupil. */
export function finance(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Økonomi');
  sheet.width('A', 22).width('B:F', 13);
  sheet.put('A1', 'Økonomi: effektiv og kreativ bruk av ressurser', looks.title).height(1, 28);
  const year = years.at(-1);
  const [accounts, budget] = [sum((school) => school.accounts), sum((school) => school.budget)];
  const base = schoolMatrix(sheet, 3, {
    title: `Budsjett og regnskap ${year}`,
    note: 'Kilde: regnskapet. I – illustrative tall, i 1000 kroner.',
    periods: ['Budsjett', 'Regnskap', 'Avvik'],
    look: { ...looks.whole, numberFormat: '#,##0;−#,##0' },
    totalLook: { ...looks.total, numberFormat: '#,##0;−#,##0' },
    figures: (school, index) => [
      school.budget,
      school.accounts,
      { formula: `C${6 + index}-B${6 + index}`, result: school.accounts - school.budget },
    ],
    totalLabel: 'Sum',
    total: (column, first, last, index) => ({
      formula: `SUM(${column}${first}:${column}${last})`,
      result: [budget, accounts, accounts - budget][index] ?? 0,
    }),
  });
  const sumRow = base.next - 2;
  const over = schoolMatrix(sheet, base.next, {
    title: 'Merforbruk mot budsjett',
    note: 'Kilde: regnskapet. I – illustrative tall. Minus er mindreforbruk. Siste år regnes ut fra tabellen over.',
    periods: years,
    look: signedPercent,
    totalLook: { ...looks.totalPercent, numberFormat: '0.0 %;−0.0 %' },
    figures: (school, index) => {
      const newest = (school.accounts - school.budget) / school.budget;
      return [
        ...historyOf(Number(newest.toFixed(3)), index, 0.004).slice(0, -1),
        { formula: `D${6 + index}/B${6 + index}`, result: newest },
      ];
    },
    totalLabel: 'Totalt',
    total: (_column, _first, _last, index) =>
      overspending[index] ?? { formula: `D${sumRow}/B${sumRow}`, result: (accounts - budget) / budget },
  });
  const lastPupils = `F${firstSchoolRow + schools.length}`;
  const cost = schoolMatrix(sheet, over.next, {
    title: 'Driftsutgift per elev',
    note: 'Kilde: regnskapet og Vigo. I – illustrative tall, kroner. Til sammenligning: Sør-Trøndelag 157 107 kroner i 2017 (V – Skoleporten).',
    periods: years,
    look: looks.whole,
    totalLook: looks.total,
    figures: (school, index) => {
      const newest = (school.accounts * 1000) / (pupilsOf(index).at(-1) ?? 1);
      return [
        ...historyOf(newest, index, 1500).slice(0, -1),
        { formula: `C${6 + index}*1000/Skoler!F${firstSchoolRow + index}`, result: newest },
      ];
    },
    totalLabel: 'Totalt',
    total: (_column, _first, _last, index) =>
      costs[index] ?? {
        formula: `C${sumRow}*1000/Skoler!${lastPupils}`,
        result: (accounts * 1000) / sum((school) => school.pupils),
      },
  });
  sheet.freeze(1, 1).print({ landscape: false, footer });
  return {
    sheet,
    names: [
      // Only the row of all schools together has a name here.
      { name: 'Merforbruk', refersTo: absolute(sheet.name, over.totalRange) },
      { name: 'Driftsutgift_per_elev', refersTo: absolute(sheet.name, cost.range) },
    ],
  };
}
