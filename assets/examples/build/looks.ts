import type { Style } from './styles';

const line = { style: 'thin', color: { theme: 0, tint: -0.25 } } as const;
const box = { top: line, bottom: line, left: line, right: line };

/** Where a figure comes from: verified in a public source, or made up to illustrate. */
export type Mark = 'V' | 'I';

/** The handful of cell looks that the example workbooks share. */
export const looks = {
  title: { named: 'Tittel', bold: true },
  heading: { named: 'Overskrift 2' },
  text: { vertical: 'top', wrap: true },
  note: { named: 'Forklarende tekst', vertical: 'top', wrap: true },
  tableHead: { bold: true, fill: { theme: 4, tint: 0.8 }, border: box, vertical: 'center', wrap: true },
  tableHeadNumber: {
    bold: true,
    fill: { theme: 4, tint: 0.8 },
    border: box,
    horizontal: 'right',
    vertical: 'center',
    wrap: true,
  },
  /** Beside numbers, so that text does not run into them. */
  tableHeadBeside: {
    bold: true,
    fill: { theme: 4, tint: 0.8 },
    border: box,
    vertical: 'center',
    wrap: true,
    indent: 1,
  },
  cell: { border: box, vertical: 'top', wrap: true, indent: 1 },
  mark: { border: box, horizontal: 'center', vertical: 'top' },
  label: { border: box, vertical: 'top' },
  whole: { border: box, numberFormat: '#,##0', vertical: 'top' },
  decimal: { border: box, numberFormat: '0.0', vertical: 'top' },
  twoDecimals: { border: box, numberFormat: '0.00', vertical: 'top' },
  percent: { named: 'Prosent', border: box, numberFormat: '0.0 %', vertical: 'top' },
  missing: { border: box, horizontal: 'right', vertical: 'top' },
  total: { named: 'Totalt', numberFormat: '#,##0' },
  totalText: { named: 'Totalt' },
  totalPercent: { named: 'Totalt', numberFormat: '0.0 %' },
  totalDecimal: { named: 'Totalt', numberFormat: '0.00' },
  link: { named: 'Hyperkobling' },
} as const satisfies Record<string, Style>;
