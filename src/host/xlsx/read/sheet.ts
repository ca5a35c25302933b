import { type Box, contains, maximumColumns } from '../../document/box';
import type { HostSheet, CellChange } from '../../document/sheet';
import { type Band, plainBand, type Table } from '../../document/sheet-parts';
import type { CellStyle } from '../../document/style';
import type { Dialect } from '../opc/dialect';
import { relationsOf, resolveTarget } from '../opc/relations';
import { scanSheet, type SheetScan } from '../sheet-scan';
import type { SourceWorksheet } from '../source';
import { child, numberOf } from '../xml/node';
import type { Package } from '../zip/package';
import { cellPadding, readColumns, rowBand } from './bands';
import { type CellContext, CellReader } from './cell';
import { type Palette, resolveColor } from './color';
import { readConditionalFormats } from './conditional';
import { readBreaks } from './breaks';
import { readAutoFilter, readFilters } from './filters';
import { readPageLayout } from './page-layout';
import { readDrawings } from './drawing/drawings';
import { readFreeze, readHyperlinks, readMerges, readProtection, readView } from './sheet-parts';
import type { FileStyles } from './styles';
import { readTable } from './table';
import { readValidations } from './validation';

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly package: Package;
  readonly dialect: Dialect;
  readonly cells: CellContext;
  readonly styles: FileStyles;
  /** The formats interned in the document, by index. */
  readonly formats: readonly CellStyle[];
  readonly palette: Palette;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  change: CellChange;
}

/** Array formulas of a valid sheet do not overlap; a file in which they do must not take forever. */
const mostSpillSteps = 20_000_000;

/** Marks the cells that an array formula fills as such; they stand in the file as plain values. */
function markSpills(cells: readonly Placed[]): void {
  const regions: Box[] = [];
  for (const { row, column, change } of cells) {
    if (change.spill && change.spill.rowCount * change.spill.columnCount > 1)
      regions.push({ row, column, rowCount: change.spill.rowCount, columnCount: change.spill.columnCount });
  }
  if (regions.length === 0) return;
  const byPlace = new Map(cells.map((cell) => [cell.row * maximumColumns + cell.column, cell]));
  let steps = 0;
  for (const region of regions) {
    const { row, column, rowCount, columnCount } = region;
    steps += Math.min(rowCount * columnCount, cells.length);
    if (steps > mostSpillSteps) return;
    for (const cell of rowCount * columnCount > cells.length ? cells : placesOf(region, byPlace)) {
      if (!contains(region, cell.row, cell.column) || (cell.row === row && cell.column === column)) continue;
      cell.change = { ...cell.change, spilledFrom: { row, column } };
    }
  }
}

function* placesOf(
  { row, column, rowCount, columnCount }: Box,
  byPlace: ReadonlyMap<number, Placed>,
): Generator<Placed> {
  for (let down = 0; down < rowCount; down++) {
    for (let right = 0; right < columnCount; right++) {
      const cell = byPlace.get((row + down) * maximumColumns + column + right);
      if (cell !== undefined) yield cell;
    }
  }
}

interface ReadTables {
  readonly tables: ReadonlyMap<Table, string>;
  /** Areas that their filters cover. */
  readonly filters: readonly Box[];
}

function readTables(part: string, sheetId: string, files: Package, targets: readonly string[]): ReadTables {
  const tables = new Map<Table, string>();
  const filters: Box[] = [];
  for (const name of targets.map((target) => resolveTarget(part, target))) {
    const root = files.tree(name);
    const table = readTable(root, sheetId);
    if (table !== null) tables.set(table, name);
    filters.push(...readFilters(root));
  }
  return { tables, filters };
}

/**
 * Fills a sheet of the document from its part.
 *
 * @returns what was read, for the writer
 * @throws WorkbookFileError `bad-xml`, or a fault of the packing
 */
export function readSheet(sheet: HostSheet, part: string, context: SheetContext): SourceWorksheet {
  const { deadline } = context.package;
  const source = context.package.text(part);
  const relations = relationsOf(context.package, part);
  const reader = new CellReader(context.cells);
  const normal = context.formats[0];
  const cells: Placed[] = [];
  const rows = new Map<number, Band>();
  const scan: SheetScan = {
    rowStart: (row) => {
      const band = rowBand(row.attributes);
      if (band !== plainBand) rows.set(row.row, band);
    },
    cell: (cell) => {
      deadline.step();
      const { value, formula, format, spill } = reader.read(cell);
      const style = context.formats[format] ?? normal;
      if (value === null && formula === null && style === normal) return;
      cells.push({
        row: cell.row,
        column: cell.column,
        change: {
          value,
          formula,
          ...(style === undefined ? {} : { style }),
          spill: formula === null ? null : spill,
          ...(formula === null ? {} : { asInFile: true }),
        },
      });
    },
  };
  const root = scanSheet(source, part, scan, deadline);
  markSpills(cells);
  sheet.fillCells(cells);
  const conditionalFormats = readConditionalFormats(root, context.styles.conditional, source);
  const dataValidations = readValidations(root, source);
  const { tables, filters } = readTables(
    part,
    sheet.id,
    context.package,
    relations.filter(({ kind }) => kind === 'table').map(({ target }) => target),
  );
  const drawings = readDrawings(root, part, relations, context.package, context.dialect);
  const parts = {
    merges: readMerges(root),
    columns: readColumns(child(root, 'cols')),
    rows,
    filters: [...readFilters(root), ...filters],
    autoFilter: readAutoFilter(root, source),
    hyperlinks: readHyperlinks(root, relations),
    conditionalFormats: [...conditionalFormats.keys()],
    dataValidations: [...dataValidations.keys()],
    freeze: readFreeze(root),
    view: readView(root),
    pageLayout: readPageLayout(root),
    rowBreaks: readBreaks(child(root, 'rowBreaks')),
    columnBreaks: readBreaks(child(root, 'colBreaks')),
    protection: readProtection(root),
    drawings: [...(drawings?.byKey.values() ?? [])].map(({ drawing }) => drawing),
    tabColor: resolveColor(child(child(root, 'sheetPr'), 'tabColor'), context.palette),
  };
  sheet.fill(parts);
  const format = child(root, 'sheetFormatPr')?.attributes;
  const width = numberOf(format?.['defaultColWidth']);
  if (width !== null) sheet.defaultColumnWidth = width - cellPadding;
  sheet.defaultRowHeight = numberOf(format?.['defaultRowHeight']) ?? sheet.defaultRowHeight;
  return { parts, conditionalFormats, dataValidations, tables, drawings };
}
