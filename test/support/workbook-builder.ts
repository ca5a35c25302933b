import {
  addressOf,
  buildWorkbook,
  type NameModel,
  type Scalar,
  Sheet,
  type WorkbookModel,
} from '../../assets/examples/build';

export {
  absolute,
  addressOf,
  buildWorkbook,
  columnLetters,
  cornersOf,
  packageOf,
  placeOf,
  quoted,
  Sheet,
  workbookParts,
  type NameModel,
  type Scalar,
  type Style,
  type WorkbookModel,
} from '../../assets/examples/build';

/** A cell of a setup table: a constant, a formula with its result, or a constant with a number format. */
export type SetupCell =
  | Scalar
  | { readonly formula: string; readonly result: Scalar; readonly numberFormat?: string }
  | { readonly value: Scalar; readonly numberFormat: string };

/** A row of a setup table by column header; a header that a row leaves out is an empty cell. */
export type SetupRow = Readonly<Record<string, SetupCell>>;

export interface SetupTables {
  readonly card?: Readonly<Record<string, SetupCell>>;
  readonly perspectives?: readonly SetupRow[];
  readonly indicators: readonly SetupRow[];
  /** Other tables by name, such as `BMS_Ambisjoner`. */
  readonly others?: Readonly<Record<string, readonly SetupRow[]>>;
}

/** The sheet `BMS-oppsett` with its tables, one under the other. */
export function setupSheet({
  card = {},
  perspectives = [{ Nr: '1', Perspektiv: 'Brukere og tjenester' }],
  indicators,
  others = {},
}: SetupTables): Sheet {
  const sheet = new Sheet('BMS-oppsett');
  const fields = Object.entries(card).map(([Felt, Verdi]): SetupRow => ({ Felt, Verdi }));
  let top = 1;
  const tables: readonly (readonly [string, readonly SetupRow[]])[] = [
    ['BMS_Kort', fields],
    ['BMS_Perspektiver', perspectives],
    ['BMS_Indikatorer', indicators],
    ...Object.entries(others),
  ];
  for (const [name, rows] of tables) {
    if (rows.length > 0) top = tableOf(sheet, name, rows, top) + 2;
  }
  return sheet;
}

/** Writes rows as a table from column A on; returns its last row's number. */
export function tableOf(sheet: Sheet, name: string, rows: readonly SetupRow[], top: number): number {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  sheet.across(`A${top}`, headers);
  rows.forEach((row, index) => {
    headers.forEach((header, column) =>
      putSetupCell(
        sheet,
        addressOf({ row: top + index, column }),
        row[header] ?? null,
        header === 'Nr' || header === 'Perspektiv',
      ),
    );
  });
  const last = addressOf({ row: top + rows.length - 1, column: headers.length - 1 });
  sheet.table({ name, range: `A${top}:${last}` });
  return top + rows.length;
}

function putSetupCell(sheet: Sheet, address: string, cell: SetupCell, asText: boolean): void {
  if (typeof cell === 'object' && cell !== null && 'formula' in cell)
    sheet.formula(address, cell.formula, cell.result, { numberFormat: cell.numberFormat });
  else if (typeof cell === 'object' && cell !== null && 'value' in cell)
    sheet.put(address, cell.value, { numberFormat: cell.numberFormat });
  else sheet.put(address, cell, asText && typeof cell === 'string' ? { numberFormat: '@' } : undefined);
}

/** A workbook of one data sheet, its names, and setup tables. */
export function workbookWith(
  data: Sheet,
  names: readonly NameModel[],
  setup: SetupTables | null,
  more: Partial<WorkbookModel> = {},
): Uint8Array {
  return buildWorkbook({ sheets: setup === null ? [data] : [data, setupSheet(setup)], names, ...more }, 1);
}

/**
 * A workbook with any number of indicators over five perspectives: each has a series of five years on the sheet
 * `Tall`, a name over it, an ambition and a critical limit. Results meet, miss and breach their limits in turn.
 *
 * @param count - how many indicators
 */
export function workbookOfIndicators(count: number): Uint8Array {
  const data = new Sheet('Tall').width('A', 30);
  const names: NameModel[] = [];
  const indicators = Array.from({ length: count }, (_, index): SetupRow => {
    const top = 1 + index * 3;
    const result = [0.85, 0.8, 0.7][index % 3] ?? 0;
    data.across(`A${top}`, ['År', 2014, 2015, 2016, 2017, 2018]);
    data
      .put(`A${top + 1}`, `Indikator ${index + 1}`)
      .across(`B${top + 1}`, [0.7, 0.72, 0.75, 0.77, result], { numberFormat: '0.0 %' });
    const name = `Resultat_${index + 1}`;
    names.push({ name, refersTo: `Tall!$B$${top + 1}:$F$${top + 1}` });
    const perspective = (index % 5) + 1;
    return {
      Nr: `${perspective}.${Math.floor(index / 5) + 1}`,
      Perspektiv: String(perspective),
      Indikator: `Indikator ${index + 1}`,
      Måleenhet: '%',
      Retning: 'høyere',
      Resultat: name,
      Ambisjon: { value: 0.82, numberFormat: '0 %' },
      'Kritisk grense': { value: 0.76, numberFormat: '0 %' },
    };
  });
  const perspectives = Array.from({ length: 5 }, (_, index): SetupRow => ({
    Nr: String(index + 1),
    Perspektiv: `Perspektiv ${index + 1}`,
  }));
  return workbookWith(data, names, {
    card: { Tittel: 'Prøvekort', Periode: 2018, Språk: 'nb' },
    perspectives,
    indicators,
  });
}

/** A workbook with one name of each kind and a hidden one; `Ark2` shadows `Frafall`. */
export function workbookOfNames(): Uint8Array {
  const first = new Sheet('Data');
  first
    .across('A1', ['År', 2015, 2016, 2017, 2018])
    .across('A2', ['Frafall', 0.21, 0.2, 0.19, 0.18], { numberFormat: '0 %' });
  first
    .across('A4', ['Skole', 2017, 2018])
    .across('A5', ['Skole A', 4.1, 4.2])
    .across('A6', ['Skole B', 3.9, 4.0])
    .across('A7', ['Totalt', 4.0, 4.1]);
  const second = new Sheet('Ark2').put('B2', 7);
  const names: readonly NameModel[] = [
    { name: 'Siste', refersTo: 'Data!$E$2' },
    { name: 'Frafall', refersTo: 'Data!$B$2:$E$2' },
    { name: 'Frafall', refersTo: 'Ark2!$B$2', sheet: 'Ark2' },
    { name: 'Trivsel', refersTo: 'Data!$B$5:$C$7' },
    { name: 'Nyeste', refersTo: 'OFFSET(Data!$B$2,0,0,1,COUNT(Data!$B$2:$E$2))' },
    { name: 'Grense', refersTo: '0.25' },
    { name: 'Merkelapp', refersTo: '"tekst"' },
    { name: 'Vekter', refersTo: '{1,2,3}' },
    { name: 'Spredt', refersTo: 'Data!$B$2,Data!$D$2' },
    { name: 'Borte', refersTo: '#REF!' },
    { name: 'Utenfor', refersTo: '[1]Ark1!$A$1' },
    { name: 'Dobbel', refersTo: '_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)' },
    { name: 'Kolonne', refersTo: 'Data!$B:$B' },
    { name: 'Skjult', refersTo: 'Data!$B$2', hidden: true },
    { name: '_xlnm.Print_Area', refersTo: 'Data!$A$1:$E$7', sheet: 'Data' },
  ];
  return buildWorkbook({ sheets: [first, second], names });
}

/**
 * A workbook full of formulas: half multiply their row's number by one shared cell, half add their row's numbers.
 *
 * @param count - how many formulas
 */
export function workbookOfFormulas(count: number): Uint8Array {
  const sheet = new Sheet('Beregning').put('A1', 2);
  const half = count / 2;
  const rows = Array.from({ length: half }, (_, index) => index + 1);
  sheet.down('B1', rows);
  for (const row of rows) {
    sheet.formula(`C${row}`, `B${row}*$A$1`, row * 2);
    sheet.formula(`D${row}`, `B${row}+1`, row + 1);
  }
  return buildWorkbook({ sheets: [sheet] });
}

/**
 * A workbook with very many names and no setup: indicators of many subjects by role and year, and among each fifty
 * names a hidden one, one whose cells are deleted, and one over several areas.
 *
 * @param count - how many names
 */
export function workbookOfManyNames(count: number): Uint8Array {
  const subjects = ['Frafall', 'Sykefravær', 'Elevtrivsel', 'Merforbruk', 'Saksbehandlingstid', 'Gruppestørrelse'];
  const endings = ['', '_Ambisjon', '_Krit', '_2023', '_2024', '_Landet'];
  const data = new Sheet('Data');
  const names = Array.from({ length: count }, (_, index): NameModel => {
    const row = index + 1;
    data
      .put(`A${row}`, `Tall ${row}`)
      .put(`B${row}`, (index * 37) % 1000)
      .put(`D${row}`, index % 7);
    const subject = `${subjects[index % subjects.length] ?? ''}_Emne${Math.floor(index / (subjects.length * endings.length))}`;
    const name = `${subject}${endings[Math.floor(index / subjects.length) % endings.length] ?? ''}`;
    const cell = `Data!$B$${row}`;
    switch (index % 50) {
      case 7:
        return { name, refersTo: cell, hidden: true };
      case 17:
        return { name, refersTo: '#REF!' };
      case 27:
        return { name, refersTo: `${cell},Data!$D$${row}` };
      default:
        return { name, refersTo: cell };
    }
  });
  return buildWorkbook({ sheets: [data], names });
}
