import { toCol } from '@borgar/fx';
import type { RawValue } from '../../scorecard/types';
import { byteLength, type SendStep } from '../send-steps';
import { type CardMark, markFormula, markName } from './card-mark';
import { partOfCode } from './columns';
import { page } from './page';
import type { PlanCell, PlanColumn, PlanStyle, SheetPlan } from './plan';

/** `Worksheet.getRanges` takes addresses of at most 8,192 characters. */
const addressLimit = 8000;

/** What the sheet looked like before, where it is written again. */
export interface Rewrite {
  readonly mark: CardMark;
  /** Points by column as the user left them; 0 for a hidden one. */
  readonly widths: readonly number[];
  /** Nr of the perspectives that the user had folded. */
  readonly folded: readonly string[];
  /** Where an earlier writing broke off: the outline has been taken off, and is made anew. */
  readonly isUncertain: boolean;
}

type WriteStep = SendStep<Excel.Worksheet>;

/** What Office.js takes to name a range and to call one of its members, measured and rounded up. */
const callBytes = 400;
/** Column widths, groups, view and page together. */
const frameBytes = 40_000;

/**
 * The writing of a plan into a sheet, content and looks by blocks, as steps in their order.
 *
 * @param rewrite - the card that stands there; `null` for a new sheet
 * @param most - bytes that a block of content may take
 */
export function planSteps(plan: SheetPlan, mark: CardMark, rewrite: Rewrite | null, most: number): readonly WriteStep[] {
  const step = (bytes: number, queue: WriteStep['queue']): WriteStep => ({ bytes, queue });
  return [
    // The mark comes first, so that a sheet on which the writing breaks off is known as ours.
    step(10 * callBytes + byteLength(markFormula(mark)), (sheet) => {
      setMark(sheet, rewrite === null ? { ...mark, unfinished: true } : { ...rewrite.mark, unfinished: true }, rewrite !== null);
      if (rewrite !== null) clearCard(sheet, rewrite, plan);
    }),
    ...contentSteps(plan, most),
    ...plan.links.map(({ address, reference, tip }) => step(2 * callBytes + byteLength(reference + tip), (sheet) => {
      // Excel underlines a link in blue; the styles that follow give the cell its looks again.
      sheet.getRange(address).hyperlink = { documentReference: reference, screenTip: tip };
    })),
    ...plan.styles.flatMap(({ areas, style }) => inRequests(areas).map((addresses) =>
      step(3 * callBytes * Object.keys(style).length + byteLength(addresses.join(',')), (sheet) => { applyStyle(formatOf(sheet, addresses), style); }))),
    ...plan.merges.map((address) => step(2 * callBytes, (sheet) => { sheet.getRange(address).merge(); })),
    ...plan.heights.flatMap(({ height, rows }) => inRequests(rows.map((row) => `${row}:${row}`)).map((addresses) =>
      step(3 * callBytes + byteLength(addresses.join(',')), (sheet) => { formatOf(sheet, addresses).rowHeight = height; }))),
    step(frameBytes + 2 * callBytes * plan.rowGroups.length + byteLength(markFormula(mark)), (sheet) => {
      addRules(sheet, plan);
      setWidths(sheet, plan, rewrite);
      setGroups(sheet, plan, rewrite);
      setView(sheet, plan);
      setPage(sheet, plan);
      setMark(sheet, mark, true);
    }),
  ];
}

/** Values, formulas and number formats: in one block, or in as many as keep under the limit. */
function contentSteps(plan: SheetPlan, most: number): readonly WriteStep[] {
  const steps: WriteStep[] = [];
  let first = 0;
  let bytes = 0;
  const end = (last: number): void => {
    if (last <= first) return;
    const [from, to] = [first, last];
    steps.push({ bytes: bytes + 4 * callBytes, queue: (sheet) => {
      const block = sheet.getRange(`A${from + 1}:${lastColumn(plan)}${to}`);
      block.numberFormat = plan.numberFormats.slice(from, to).map((row) => [...row]);
      block.formulas = plan.cells.slice(from, to).map((row) => row.map(entryOf));
    } });
    first = last;
    bytes = 0;
  };
  plan.cells.forEach((cells, row) => {
    const size = byteLength(JSON.stringify([cells.map(entryOf), plan.numberFormats[row]]));
    if (bytes + size > most) end(row);
    bytes += size;
  });
  end(plan.cells.length);
  return steps;
}

/** What Excel takes for a cell: text behind an apostrophe, so that it stays text whatever it begins with. */
export function entryOf(cell: PlanCell): RawValue {
  if (cell === null) return '';
  if (cell.kind === 'formula') return `=${cell.formula}`;
  return typeof cell.value === 'string' ? `'${cell.value}` : cell.value;
}

function lastColumn(plan: SheetPlan): string {
  return toCol(plan.columns.length - 1);
}

/** Empties the old card's own cells; columns that the user added to its right are not touched here. */
function clearCard(sheet: Excel.Worksheet, { mark }: Rewrite, plan: SheetPlan): void {
  const columns = Math.max(mark.columnCodes.length, plan.columns.length);
  const rows = Math.max(mark.lastRow, plan.cells.length);
  const range = sheet.getRange(`A1:${toCol(columns - 1)}${rows}`);
  range.conditionalFormats.clearAll();
  range.unmerge();
  range.clear(Excel.ClearApplyTo.all);
  if (mark.columnCodes.length > plan.columns.length) sheet.getRange(columnsFrom(plan.columns.length, mark.columnCodes.length - 1)).format.useStandardWidth = true;
  if (rows > plan.cells.length) sheet.getRange(`${plan.cells.length + 1}:${rows}`).format.useStandardHeight = true;
}

function inRequests(areas: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  let length = 0;
  for (const area of areas) {
    if (length + area.length > addressLimit) {
      found.push([]);
      length = 0;
    }
    found[found.length - 1]?.push(area);
    length += area.length + 1;
  }
  return found.filter((each) => each.length > 0);
}

function formatOf(sheet: Excel.Worksheet, areas: readonly string[]): Excel.RangeFormat {
  const [only] = areas;
  return areas.length === 1 && only !== undefined ? sheet.getRange(only).format : sheet.getRanges(areas.join(',')).format;
}

function applyStyle(format: Excel.RangeFormat, style: PlanStyle): void {
  const { font } = format;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.color !== undefined) {
    font.color = style.color;
    font.underline = 'None';
  }
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.borderTop !== undefined) setBorder(format, 'EdgeTop', style.borderTop);
  if (style.borderBottom !== undefined) setBorder(format, 'EdgeBottom', style.borderBottom);
}

function setBorder(format: Excel.RangeFormat, side: 'EdgeTop' | 'EdgeBottom', color: string): void {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = color;
}

function addRules(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { areas, beginsWith, fill, color } of plan.rules) {
    for (const area of areas) {
      const rule = sheet.getRange(area).conditionalFormats.add(Excel.ConditionalFormatType.containsText).textComparison;
      rule.format.fill.color = fill;
      rule.format.font.color = color;
      rule.rule = { operator: 'BeginsWith', text: beginsWith };
    }
  }
}

/** A column that stays where it is with the width that it has is left alone. */
function setWidths(sheet: Excel.Worksheet, plan: SheetPlan, rewrite: Rewrite | null): void {
  // Widths of a card that was never finished are nobody's choice.
  const codesBefore = rewrite === null || rewrite.mark.unfinished ? '' : rewrite.mark.columnCodes;
  plan.columns.forEach((column, index) => {
    const before = codesBefore.indexOf(column.code);
    const width = before < 0 ? null : rewrite?.widths[before] ?? 0;
    if (before === index && (width === 0 || width === column.width)) return;
    sheet.getRange(columnsFrom(index, index)).format.columnWidth = column.width;
    if (column.hidden && column.part === 'council') sheet.getRange(columnsFrom(index, index)).columnHidden = true;
  });
}

function columnsFrom(first: number, last: number): string {
  return `${toCol(first)}:${toCol(last)}`;
}

/** The columns of a part, such as `M:U`; `null` where there is none. */
export function columnsOf(codes: string, part: PlanColumn['part']): string | null {
  const first = [...codes].findIndex((code) => partOfCode(code) === part);
  const last = [...codes].findLastIndex((code) => partOfCode(code) === part);
  return first < 0 ? null : columnsFrom(first, last);
}

/** Perspectives can be folded, details are; grouping what is grouped already would nest it. */
function setGroups(sheet: Excel.Worksheet, plan: SheetPlan, rewrite: Rewrite | null): void {
  const before = rewrite?.mark.columnCodes ?? '';
  const now = plan.columns.map((column) => column.code).join('');
  if (before !== now || rewrite?.isUncertain === true) {
    const [oldDetails, oldHelpers] = [columnsOf(before, 'details'), columnsOf(before, 'helper')];
    if (oldDetails !== null) {
      if (rewrite?.isUncertain !== true) sheet.getRange(oldDetails).ungroup(Excel.GroupOption.byColumns);
      sheet.getRange(oldDetails).columnHidden = false;
    }
    if (oldHelpers !== null) sheet.getRange(oldHelpers).columnHidden = false;
    const [details, helpers] = [columnsOf(now, 'details'), columnsOf(now, 'helper')];
    if (details !== null) {
      sheet.getRange(details).group(Excel.GroupOption.byColumns);
      if (!wereUnfolded(rewrite)) sheet.getRange(details).hideGroupDetails(Excel.GroupOption.byColumns);
    }
    if (helpers !== null) sheet.getRange(helpers).columnHidden = true;
  }
  const groupsBefore = rewrite === null || rewrite.isUncertain ? [] : rewrite.mark.rowGroups;
  if (JSON.stringify(groupsBefore) !== JSON.stringify(plan.rowGroups)) {
    groupsBefore.forEach(({ first, last }) => sheet.getRange(`${first}:${last}`).ungroup(Excel.GroupOption.byRows));
    plan.rowGroups.forEach(({ first, last }) => sheet.getRange(`${first}:${last}`).group(Excel.GroupOption.byRows));
  }
  // Giving a row its height has unfolded it.
  const nr = now.indexOf('n');
  for (const { first, last } of plan.rowGroups) {
    const heading = plan.cells[first - 2]?.[nr];
    if (rewrite?.folded.includes(String(heading?.value)) === true) sheet.getRange(`${first}:${last}`).hideGroupDetails(Excel.GroupOption.byRows);
  }
}

/** Whether the user has unfolded the details of the card that was there. */
function wereUnfolded(rewrite: Rewrite | null): boolean {
  return rewrite !== null && !rewrite.mark.unfinished && [...rewrite.mark.columnCodes].some((code, index) => partOfCode(code) === 'details' && (rewrite.widths[index] ?? 0) > 0);
}

function setView(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.showGridlines = false;
  sheet.freezePanes.unfreeze();
  if (plan.freezesRows) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${toCol(plan.frozenColumns - 1)}${plan.headerRow}`));
  else sheet.freezePanes.freezeColumns(plan.frozenColumns);
}

/** A4, one page across and as many down as it takes, the header row on each, file, period and page number below. */
function setPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = plan.pageBreaks === null ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  sheet.horizontalPageBreaks.removePageBreaks();
  plan.pageBreaks?.forEach((row) => sheet.horizontalPageBreaks.add(`A${row}`));
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = page.margins.left;
  pageLayout.rightMargin = page.margins.right;
  pageLayout.topMargin = page.margins.top;
  pageLayout.bottomMargin = page.margins.bottom;
  pageLayout.footerMargin = page.margins.footer;
  pageLayout.setPrintArea(plan.printArea);
  pageLayout.setPrintTitleRows(`$${plan.headerRow}:$${plan.headerRow}`);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = plan.footer.left;
  footer.centerFooter = plan.footer.center;
  footer.rightFooter = plan.footer.right;
}

function setMark(sheet: Excel.Worksheet, mark: CardMark, exists: boolean): void {
  if (exists) {
    sheet.names.getItem(markName).formula = markFormula(mark);
    return;
  }
  sheet.names.add(markName, markFormula(mark)).visible = false;
}
