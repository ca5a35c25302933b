/** Files of statistics, written after their formats: none is downloaded. */

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** A dimension of a cube: what it is called, and codes with labels. */
export interface CubeDimension {
  readonly code: string;
  readonly label: string;
  readonly categories: readonly (readonly [code: string, label: string])[];
}

export const region: CubeDimension = {
  code: 'KOKkommuneregion0000',
  label: 'region',
  categories: [
    ['1577', 'Volda'],
    ['1519', 'Volda (-2019)'],
    ['EAKUO', 'Landet uten Oslo'],
  ],
};
export const contents: CubeDimension = {
  code: 'ContentsCode',
  label: 'statistikkvariabel',
  categories: [
    ['KOSandel', 'Andel elever (prosent)'],
    ['KOSantall', 'Elever (antall)'],
  ],
};
export const years: CubeDimension = {
  code: 'Tid',
  label: 'år',
  categories: [
    ['2019', '2019'],
    ['2023', '2023'],
    ['2024', '2024'],
  ],
};

export type CubeValue = number | string | null;

export interface JsonStatOptions {
  readonly version?: 1 | 2;
  readonly source?: string;
  readonly status?: unknown;
  readonly extension?: unknown;
  readonly note?: readonly string[];
  readonly label?: string;
}

/** A dataset of JSON-stat over region, contents and years. */
export function jsonStat(
  values: unknown,
  {
    version = 2,
    source = 'Statistisk sentralbyrå',
    label = '12345: Elever, etter region',
    ...rest
  }: JsonStatOptions = {},
): Record<string, unknown> {
  const cube = [region, contents, years];
  const id = cube.map(({ code }) => code);
  const size = cube.map(({ categories }) => categories.length);
  const role = { geo: [region.code], metric: [contents.code], time: [years.code] };
  const dimension = Object.fromEntries(
    cube.map((each) => [
      each.code,
      {
        label: each.label,
        category: {
          index: Object.fromEntries(each.categories.map(([code], place) => [code, place])),
          label: Object.fromEntries(each.categories),
          ...(each === contents && {
            unit: { KOSandel: { base: 'prosent', decimals: 1 }, KOSantall: { base: 'elever', decimals: 0 } },
          }),
        },
      },
    ]),
  );
  const common = { label, source, updated: '2025-03-15T07:00:00Z', value: values, ...rest };
  return version === 2
    ? { version: '2.0', class: 'dataset', id, size, role, dimension, ...common }
    : { ...common, dimension: { ...dimension, id, size, role } };
}

/** Eighteen figures, each its own place in the cube. */
export const eighteen: readonly number[] = Array.from({ length: 18 }, (_, place) => place + 1);

/** A PC-Axis file with two languages, over region and years. */
export function px(data: string, extra = ''): string {
  return `CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="iso-8859-1";
LANGUAGE="no";
LANGUAGES="no","en";
DECIMALS=1;
MATRIX="05839";
TITLE="Besøk, etter region "
"og år";
TITLE[en]="Visits by region and year";
CONTENTS="Besøk";
CONTENTS[en]="Visits";
UNITS="prosent";
STUB="region";
STUB[en]="area";
HEADING="år";
HEADING[en]="year";
VALUES("region")="Møre og Romsdal","Oslo";
VALUES[en]("area")="Møre og Romsdal county","Oslo city";
CODES("region")="15","03";
VALUES("år")="2022","2023";
TIMEVAL("år")=TLIST(A1,"2022"-"2023");
LAST-UPDATED="20240315 08:00";
SOURCE="Statistisk sentralbyrå";
${extra}DATA=
${data};
`;
}
