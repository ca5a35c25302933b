import fc from 'fast-check';
import { absolute, type NameModel, quoted, setupSheet, type SetupRow, Sheet } from '../support/workbook-builder';
import { buildWorkbook } from '../support/workbook-builder';

/** How a name comes to the figures of four years. */
export const kinds = ['cell', 'row', 'column', 'constant', 'areas', 'offset', 'index', 'table'] as const;

export interface DrawnIndicator {
  readonly kind: (typeof kinds)[number];
  /** The name of the result. */
  readonly name: string;
  readonly ownOfSheet: boolean;
  /** From the oldest year to the newest. */
  readonly figures: readonly [number, number, number, number];
  readonly ambition: number;
  readonly critical: number | null;
  readonly direction: 'høyere' | 'lavere';
  readonly measure: string;
}

export interface DrawnWorkbook {
  readonly sheet: string;
  readonly indicators: readonly DrawnIndicator[];
}

/** Names of sheets that formulas, files and dictionaries have to get right. */
export const sheetNames = [
  'Data',
  'Årets tall',
  "It's",
  '2024',
  'A1',
  'R1C1',
  'TRUE',
  'x,y;z',
  '😀 tall',
  'constructor',
  '_x0041_',
  '(a) & <b>',
  'NB!',
  'a!b',
  '@x',
] as const;

/** Names that something else is called by as well, and ordinary ones. */
export const rangeNames = [
  'Trivsel',
  'Årets_tall',
  'navn.med.punktum',
  '_understrek',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
  'Sum',
  'Index',
  'Count',
  'If',
  'Fylke',
  'kr_per_elev',
] as const;

const years = [2021, 2022, 2023, 2024];

/** A workbook with a setup over its own figures, each indicator with three rows of the sheet to itself. */
export function workbookOf({ sheet: sheetName, indicators }: DrawnWorkbook): Uint8Array {
  const sheet = new Sheet(sheetName);
  const names: NameModel[] = [];
  const rows = indicators.map((indicator, index): SetupRow => {
    const { name, ownOfSheet, ambition, critical, direction, measure } = indicator;
    names.push({ name, refersTo: placed(indicator, index, sheet), ...(ownOfSheet ? { sheet: sheetName } : {}) });
    return {
      Nr: `1.${index + 1}`,
      Perspektiv: '1',
      Indikator: `Indikator ${name}`,
      Måleenhet: measure,
      Retning: direction,
      Resultat: ownOfSheet ? `${quoted(sheetName)}!${name}` : name,
      Ambisjon: ambition,
      'Kritisk grense': critical,
    };
  });
  return buildWorkbook({ sheets: [sheet, setupSheet({ indicators: rows })], names });
}

/** Puts the figures on the sheet. @returns what the name refers to */
function placed({ kind, figures }: DrawnIndicator, index: number, sheet: Sheet): string {
  const top = 10 * index + 1;
  const at = (range: string): string => absolute(sheet.name, range);
  const across = `B${top + 1}:E${top + 1}`;
  const newest = figures[3];
  if (kind === 'constant') return String(newest);
  if (kind === 'cell') {
    sheet.put(`B${top + 1}`, newest);
    return at(`B${top + 1}`);
  }
  if (kind === 'column' || kind === 'table') {
    sheet.across(`A${top}`, ['År', `Andel ${index}`]);
    years.forEach((year, row) => sheet.across(`A${top + 1 + row}`, [year, figures[row]]));
    if (kind === 'column') return at(`B${top + 1}:B${top + 4}`);
    sheet.table({ name: `Tabell_${index}`, range: `A${top}:B${top + 4}` });
    return `Tabell_${index}[Andel ${index}]`;
  }
  sheet.across(`B${top}`, years).across(`B${top + 1}`, figures);
  if (kind === 'row') return at(across);
  if (kind === 'areas') return [...'BCDE'].map((column) => at(`${column}${top + 1}`)).join(',');
  if (kind === 'offset') return `OFFSET(${at(`B${top + 1}`)},0,0,1,4)`;
  return `INDEX(${at(across)},1,1):INDEX(${at(across)},1,4)`;
}

/** Whether the figures before the newest are known by the name. */
export const hasYears = ({ kind }: DrawnIndicator): boolean => kind !== 'cell' && kind !== 'constant';

const figure = fc.integer({ min: -2000, max: 2000 }).map((number) => number / 16);

/** Draws workbooks of the sheets, names and kinds that are given. */
export function drawnWorkbook(of: {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly kinds: readonly DrawnIndicator['kind'][];
}): fc.Arbitrary<DrawnWorkbook> {
  const indicator = fc.record<DrawnIndicator>({
    kind: fc.constantFrom(...of.kinds),
    name: fc.constantFrom(...of.names),
    ownOfSheet: fc.boolean(),
    figures: fc.tuple(figure, figure, figure, figure),
    ambition: figure,
    critical: fc.option(figure),
    direction: fc.constantFrom('høyere', 'lavere'),
    measure: fc.constantFrom('', 'dager', 'kr', '😀', 'a"b', 'constructor'),
  });
  return fc.record({
    sheet: fc.constantFrom(...of.sheets),
    indicators: fc.uniqueArray(indicator, { minLength: 1, maxLength: 5, selector: ({ name }) => name.toLowerCase() }),
  });
}
