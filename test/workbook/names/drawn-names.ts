import fc from 'fast-check';
import { buildWorkbook, type NameModel, Sheet } from '../../support/workbook-builder';

/** A name of any kind, over the sheets of `bookOfNames`. */
export interface DrawnName {
  readonly refersTo: string;
  readonly scope: string | null;
  readonly hidden: boolean;
}

const sheets = ['Data', 'Årets tall', "It's, A;B"] as const;

const quoted = (sheet: string): string => (/^[A-Za-z]+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

const column = fc.constantFrom('A', 'B', 'C', 'D', 'R', 'K');
const row = fc.integer({ min: 1, max: 9 });
const cell = fc.tuple(column, row).map(([letter, number]) => `$${letter}$${number}`);
const place = fc.oneof(
  { weight: 4, arbitrary: cell },
  { weight: 3, arbitrary: fc.tuple(row, row).map(([from, to]) => `$B$${Math.min(from, to)}:$D$${Math.max(from, to)}`) },
  { weight: 2, arbitrary: row.map((number) => `$B$${number}:$F$${number}`) },
  { weight: 2, arbitrary: column.map((letter) => `$${letter}$2:$${letter}$6`) },
  { weight: 1, arbitrary: column.map((letter) => `$${letter}:$${letter}`) },
  { weight: 1, arbitrary: row.map((number) => `$${number}:$${number}`) },
);
const reference = fc.tuple(fc.constantFrom(...sheets), place).map(([sheet, at]) => `${quoted(sheet)}!${at}`);
const single = fc.tuple(fc.constantFrom(...sheets), cell).map(([sheet, at]) => `${quoted(sheet)}!${at}`);
const areas = fc.tuple(single, single).map((parts) => parts.join(','));
const number = fc.constantFrom('0.25', '-3', '25%', '1.5E-3', '82');

const refersTo = fc.oneof(
  { weight: 8, arbitrary: reference },
  { weight: 3, arbitrary: areas },
  { weight: 1, arbitrary: areas.map((text) => `(${text})`) },
  { weight: 2, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom('"tekst"', '"a;b,c"', '"=1+1 ""sitat"""', 'TRUE', 'FALSE') },
  { weight: 1, arbitrary: fc.constantFrom('{1,2;3,4}', '{1.5,"a;b",TRUE}', '{1;2;3}', '{0.5,0.7}') },
  {
    weight: 3,
    arbitrary: fc.tuple(single, row).map(([at, height]) => `OFFSET(${at},0,0,${height},1)`),
  },
  { weight: 1, arbitrary: row.map((number) => `INDEX(Data!$B:$B,2):INDEX(Data!$B:$B,${number + 2})`) },
  { weight: 1, arbitrary: fc.constantFrom('Tabell[Andel]', 'Tabell[#All]', 'Tabell[[#Totals],[Andel]]') },
  { weight: 1, arbitrary: fc.constantFrom('#REF!', 'Data!#REF!', '#N/A') },
  { weight: 1, arbitrary: fc.constantFrom('[1]Ark1!$A$1', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)') },
  { weight: 1, arbitrary: fc.constantFrom('Navn_0', '1+2', 'SUM(Data!$B$2:$B$6)', 'IF(Data!$B$2>1,1.5,"nei")') },
);

/** Draws a name of any kind that Excel can give; some belong to a sheet, some are hidden. */
export const drawnName: fc.Arbitrary<DrawnName> = fc.record({
  refersTo,
  scope: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...sheets) }),
  hidden: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** A workbook with the names, three sheets of numbers, a table, a print area and print titles. */
export function bookOfNames(names: readonly DrawnName[]): Uint8Array {
  const [first, second, third] = sheets.map((name, index) => {
    const sheet = new Sheet(name).across('A1', ['Sted', 2016, 2017, 2018, 2019, 2020]);
    for (let line = 2; line < 8; line += 1)
      sheet.put(`A${line}`, `Sted ${line}`).across(
        `B${line}`,
        [1, 2, 3, 4, 5].map((year) => year * line + index),
      );
    return sheet;
  });
  if (first === undefined || second === undefined || third === undefined) throw new Error('three sheets are drawn');
  first.across('H1', ['Skole', 'Andel']).across('H2', ['A', 0.5]).across('H3', ['B', 0.7]);
  first.table({ name: 'Tabell', range: 'H1:I3' });
  const models = names.map((name, index): NameModel => ({
    // Two of the same name stand in different scopes.
    name: name.scope === null ? `Navn_${index}` : `Navn_${index - (index % 2)}`,
    refersTo: name.refersTo,
    ...(name.scope === null ? {} : { sheet: name.scope }),
    ...(name.hidden ? { hidden: true } : {}),
  }));
  const distinct = new Map(models.map((model) => [`${model.sheet ?? ''}!${model.name}`, model]));
  return buildWorkbook({
    sheets: [first, second, third],
    names: [
      ...distinct.values(),
      { name: '_xlnm.Print_Area', refersTo: 'Data!$A$1:$F$7', sheet: 'Data' },
      { name: '_xlnm.Print_Titles', refersTo: "'Årets tall'!$A:$A,'Årets tall'!$1:$1", sheet: 'Årets tall' },
    ],
  });
}
