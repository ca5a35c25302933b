import { toCol } from '@borgar/fx';
import { health } from '../../locales/every/health';
import { formatLocale, type Language } from '../../locales/language';
import { createTranslator } from '../../locales/translator';
import { healthRules, shortened } from '../../scorecard';
import { cardTexts } from '../card/texts';
import { headerFill, ink, line, linkInk, paper, quiet } from '../sheets/design';
import { type PlanCell, type PlanColumn, type SheetPlan, valueCell } from '../sheets/plan';
import { cellPadding, indentWidth, linesOf, type TextLook } from '../sheets/text-width';
import type { CheckedCard, PlacedFinding } from './checked-card';
import { columnCodes } from './health-kind';

/** What the check was of. */
export interface HealthHead {
  readonly title: string;
  readonly organisation: string;
  readonly unit: string;
  readonly period: string;
  readonly madeAt: Date;
  /** Points by column code, as the user left them on the sheet that is there; 0 for a hidden one. */
  readonly widths: ReadonlyMap<string, number>;
}

type Column = keyof typeof columnCodes;

/** Points; together an A4 page across. */
const widths: Readonly<Record<Column, number>> = {
  rule: 112,
  about: 142,
  finding: 278,
  source: 138,
  place: 104,
  key: 60,
};
const keys = Object.keys(widths) as readonly Column[];

/** The row of the columns' headers, one-based; what stands above it is as high on every card. */
const headerRow = 6;
const margins = { left: 34, right: 34, top: 32, bottom: 44, footer: 20 } as const;

/** Excel takes 255 UTF-16 units in the tip of a link, and as many in the three parts of a footer together. */
const [longestTip, longestFooter] = [255, 120];

/** Excel takes no taller row, in points. */
const tallestRow = 409;
const [leading, verticalRoom] = [1.29, 6];

type Row = { readonly heading: string; readonly key: string } | { readonly finding: PlacedFinding };

/** Lays the sheet out: what was checked, how much was found, and a list by what to do, a finding a row. */
export function layOutHealth({ language, groups, summary, findings }: CheckedCard, head: HealthHead): SheetPlan {
  const text = createTranslator(health, language);
  const card = cardTexts(language);
  const columns = planColumns(head.widths);
  const rows: readonly Row[] = groups.flatMap(({ task, heading, parts }) => [
    { heading, key: `task ${task}` },
    ...parts.flatMap((part) => part.findings.map((finding) => ({ finding }))),
  ]);
  const title = text('sheet.title', { card: head.title });
  const period = head.period === '' ? '' : card('reportPeriod', { period: head.period });
  const made = card('madeAt', { time: timeText(head.madeAt, language) });
  const above: readonly string[] = [
    title,
    [head.organisation, head.unit, period, made].filter((part) => part !== '').join(' · '),
    findings.length === 0 ? text('sheet.none', { rules: healthRules.length }) : `${summary}.`,
    text('sheet.note'),
    '',
  ];
  const cells: readonly (readonly PlanCell[])[] = [
    ...above.map((each) => lineOf({ rule: each })),
    lineOf(Object.fromEntries(keys.map((key) => [key, text(`sheet.column.${key}`)]))),
    ...rows.map((row) =>
      lineOf('heading' in row ? { rule: row.heading, key: row.key } : findingCells(row.finding, text)),
    ),
  ];
  const last = cells.length;
  const edge = toCol(keys.indexOf('place'));
  const rowsOf = (is: (row: Row) => boolean): readonly number[] =>
    rows.flatMap((row, index) => (is(row) ? [headerRow + 1 + index] : []));
  const across = (row: number): string => `A${row}:${edge}${row}`;
  const headings = rowsOf((row) => 'heading' in row);
  const found = rowsOf((row) => 'finding' in row);
  const links = rows.flatMap((row, index) =>
    'finding' in row && row.finding.address !== null
      ? [
          {
            address: `${edge}${headerRow + 1 + index}`,
            reference: row.finding.address,
            tip: shortened(text('sheet.goTo', { where: row.finding.where }), longestTip),
          },
        ]
      : [],
  );
  const styled = (areas: readonly string[], style: SheetPlan['styles'][number]['style']): SheetPlan['styles'] =>
    areas.length === 0 ? [] : [{ areas, style }];
  return {
    cells,
    numberFormats: cells.map((row) => row.map(() => 'General')),
    columns,
    styles: [
      {
        areas: [`A1:${toCol(keys.length - 1)}${last}`],
        style: { fontSize: 10, color: ink, fill: paper, underline: false, vertical: 'Center' },
      },
      { areas: [across(1)], style: { fontSize: 18, bold: true, wrap: true } },
      { areas: [across(2), across(4)], style: { color: quiet, wrap: true } },
      { areas: [across(3)], style: { fontSize: 11, bold: true, wrap: true } },
      {
        areas: [across(headerRow)],
        style: {
          bold: true,
          fill: headerFill,
          wrap: true,
          borderTop: quiet,
          borderBottom: quiet,
          horizontal: 'Left',
          indent: 1,
        },
      },
      ...styled(headings.map(across), { fontSize: 11, bold: true, vertical: 'Bottom', borderBottom: quiet }),
      ...styled(found.map(across), { wrap: true, vertical: 'Top', horizontal: 'Left', indent: 1, borderBottom: line }),
      ...styled(
        found.map((row) => `${toCol(keys.indexOf('source'))}${row}`),
        { color: quiet },
      ),
      ...styled(
        links.map(({ address }) => address),
        { color: linkInk },
      ),
    ],
    rules: [],
    merges: [1, 2, 3, 4].map(across),
    heights: cells.map((row, index) => heightOf(row, index + 1, headings.includes(index + 1), columns)),
    rowGroups: [],
    links,
    choices: [],
    headerRow,
    view: { frozenRows: headerRow, frozenColumns: 0 },
    page: {
      orientation: 'landscape',
      margins,
      printArea: `A1:${edge}${last}`,
      titleRow: headerRow,
      breaks: [],
      // In a footer `&` begins a code; a title's own is doubled.
      footer: {
        left: shortened(title, longestFooter).replaceAll('&', '&&'),
        center: '',
        right: card('page', { page: '&P', pages: '&N' }),
      },
    },
  };
}

function lineOf(values: Partial<Record<Column, string>>): readonly PlanCell[] {
  return keys.map((key) => valueCell(values[key] ?? ''));
}

function findingCells(
  { name, about, text: sentence, source, where, address, key }: PlacedFinding,
  text: ReturnType<typeof createTranslator<(typeof health)['nb']>>,
): Partial<Record<Column, string>> {
  return {
    rule: name,
    about: about ?? text('card'),
    finding: sentence,
    source: source.charAt(0).toLocaleUpperCase() + source.slice(1),
    // Short, since LibreOffice does not wrap the text of a link; its tip says which row and column it is.
    place: address === null ? where : plainAddress(address),
    key,
  };
}

/** `'BMS-oppsett'!D9` as it is read: `BMS-oppsett!D9`. */
function plainAddress(address: string): string {
  return address.replace(/^'|'(?=![^!]*$)/g, '').replaceAll("''", "'");
}

/** A width that the user chose stays. */
function planColumns(kept: ReadonlyMap<string, number>): readonly PlanColumn[] {
  return keys.map((key): PlanColumn => {
    const code = columnCodes[key];
    if (key === 'key') return { code, width: widths.key, hidden: true, part: 'helper' };
    const width = kept.get(code);
    return { code, width: width === undefined || width === 0 ? widths[key] : width, hidden: width === 0, part: 'main' };
  });
}

function heightOf(cells: readonly PlanCell[], row: number, isHeading: boolean, columns: readonly PlanColumn[]): number {
  const shown = columns.map(({ width, hidden }) => (hidden ? 0 : width));
  const all = shown.reduce((sum, width) => sum + width, 0);
  const lines = (text: PlanCell | undefined, room: number, look: TextLook = {}): number =>
    typeof text?.value === 'string' && room > 0 ? linesOf(text.value, Math.max(12, room), look) : 1;
  const reckoned = (count: number, size: number): number => Math.ceil(count * size * leading + verticalRoom);
  switch (row) {
    case 1:
      return Math.min(tallestRow, reckoned(lines(cells[0], all, { size: 18, bold: true }), 18));
    case 2:
    case 4:
      return Math.min(tallestRow, reckoned(lines(cells[0], all), 10));
    case 3:
      return reckoned(lines(cells[0], all, { size: 11, bold: true }), 11);
    case 5:
      return 6;
    default:
      break;
  }
  if (isHeading) return 26;
  const look = { bold: row === headerRow };
  const most = Math.max(
    ...cells.map((cell, index) => lines(cell, (shown[index] ?? 0) - cellPadding - indentWidth, look)),
  );
  return Math.min(tallestRow, reckoned(most, 10));
}

function timeText(madeAt: Date, language: Language): string {
  return new Intl.DateTimeFormat(formatLocale[language], { dateStyle: 'short', timeStyle: 'short' }).format(madeAt);
}
