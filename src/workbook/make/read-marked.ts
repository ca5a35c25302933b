import { stringifyA1Ref } from '@borgar/fx';
import { asWorkbookError, excelErrorCode } from '../error';
import { CellStore } from '../cells/cell-store';
import { tableReach } from '../cells/plan-blocks';
import { queueBlocks, requestsOf } from '../cells/read-blocks';
import { cellsOf } from '../cells/sheet-reference';
import { readStructure, type Structure } from '../names/structure';
import type { NamableRange } from '../names/marked-range';
import { defaultLanguage, type Language } from '../../locales/language';
import { queueUsedSheet, type UsedSheet } from '../cells/used-cells';
import type { MarkedRange } from '../mapping/marked-range';
import { figuresOf, markedTables } from '../mapping/marked-tables';
import { knownPerspectives } from '../mapping/perspective';
import { type SheetIndicators, sheetIndicators } from '../mapping/sheet-indicators';
import { perspectiveNames } from '../mapping/texts';
import { readSheetBlocks } from './sheet-blocks';
import { findTables } from '../tables/find-tables';
import { workbookTables } from './read-tables';
import { isSheetMark } from '../sheets/sheet-mark';
import { WorkbookError } from '../error';
import type { Area } from '../cells/area';
import { type MarkedBox, type MarkedPart, markedParts } from '../names/marked-parts';
import { proposeName } from '../names/propose-name';

/** In which words proposals are made. */
export interface MarkedOptions {
  readonly language?: Language;
  /** The workbook's own perspectives; empty for the usual ones. */
  readonly perspectives?: readonly string[];
}

/**
 * Tells what of the marked range can become an indicator, and what can get a name; nothing is changed.
 *
 * @throws WorkbookError `nothing-marked` where no numbers are marked, or only those of the add-in's own sheets
 */
export async function readMarked({
  language = defaultLanguage,
  perspectives = [],
}: MarkedOptions = {}): Promise<MarkedRange> {
  try {
    const structure = await readStructure();
    const marked = await readSelection(structure);
    const own = ownSheets(structure);
    const areas = marked.areas.filter(({ sheet }) => !own.has(sheet.toLowerCase()));
    const sheets = areas.length === 0 ? [] : (await readSheetBlocks(marked.used)).map(sheetIndicators);
    const parts = await partsOf(areas, sheets, structure);
    const tables = markedTables(sheets, areas, {
      language,
      perspectives: knownPerspectives(perspectives, perspectiveNames(language)),
      fileName: '',
      named: [],
    });
    if (parts.length === 0 && tables.length === 0) throw new WorkbookError('nothing-marked');
    return { address: marked.address, tables, parts };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Nothing that can be named is selected: a chart, or a picture. */
const notCells = new Set(['InvalidSelection', 'ItemNotFound']);

interface Selection {
  readonly address: string;
  readonly areas: readonly Area[];
  /** Where the cells of its sheet stand. */
  readonly used: readonly UsedSheet[];
}

/** What is marked, and, in the same round trip, where the cells of its sheet stand. */
async function readSelection({ tables }: Structure): Promise<Selection> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const selected = context.workbook.getSelectedRanges();
      selected.load('address');
      selected.areas.load(
        'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount,items/isEntireRow,items/isEntireColumn',
      );
      const { worksheet } = selected;
      worksheet.load('name');
      const used = queueUsedSheet(context, worksheet, tables);
      await context.sync();
      const sheet = worksheet.name;
      const areas = selected.areas.items.map((range): Area => ({
        sheet,
        top: range.isEntireColumn ? null : range.rowIndex,
        bottom: range.isEntireColumn ? null : range.rowIndex + range.rowCount - 1,
        left: range.isEntireRow ? null : range.columnIndex,
        right: range.isEntireRow ? null : range.columnIndex + range.columnCount - 1,
      }));
      return { address: selected.address, areas, used: used() };
    });
  } catch (error) {
    const fault = asWorkbookError(error);
    if (fault.fault === 'failed' && notCells.has(excelErrorCode(error) ?? ''))
      throw new WorkbookError('nothing-marked', {}, { cause: error });
    throw fault;
  }
}

/** Sheets that the add-in makes, and those of setup tables: what stands there is named by nobody. */
function ownSheets({ names, tables }: Structure): ReadonlySet<string> {
  const marked = names.flatMap(({ name, scope }) => (scope !== null && isSheetMark(name) ? [scope] : []));
  const found = findTables(
    workbookTables,
    tables.map(({ name }) => name),
  );
  const setup = new Set([...found.tables.values(), ...found.copies]);
  return new Set(
    [...marked, ...tables.flatMap(({ name, sheet }) => (setup.has(name) ? [sheet] : []))].map((sheet) =>
      sheet.toLowerCase(),
    ),
  );
}

async function partsOf(
  areas: readonly Area[],
  sheets: readonly SheetIndicators[],
  { names, tables, date1904 }: Structure,
): Promise<readonly NamableRange[]> {
  if (areas.length === 0) return [];
  const store = new CellStore(date1904);
  for (const blocks of requestsOf([...areas, ...areas.flatMap(towardsLabel)])) {
    const context = new Excel.RequestContext();
    const done = queueBlocks(context, blocks, store);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds what a response can carry
    await context.sync();
    done();
  }
  const taken = new Set([...names, ...tables].map(({ name }) => name.toLowerCase()));
  return areas.flatMap((area) => {
    const box = usedPart(area, store);
    if (box === null) return [];
    return markedParts(box, store).flatMap((part) => {
      const figures = figuresOf(part.box, sheets, areas);
      return figures === null ? [] : [namable({ ...part, box: figures }, store, taken)];
    });
  });
}

/** The label of a single cell may stand at the far end of its row, with other figures between. */
function towardsLabel(area: Area): readonly Area[] {
  const { top, left, bottom, right } = area;
  return left !== null && left === right && top === bottom ? [{ ...area, left: Math.max(0, left - tableReach) }] : [];
}

/** The least rectangle of an area around what it holds; `null` for an empty one. */
function usedPart(area: Area, store: CellStore): MarkedBox | null {
  const cut = store.used(area);
  return cut === null ? null : { sheet: area.sheet, ...cut };
}

/** @param taken - names that there are, in lower case; the new one is put to them */
function namable({ box, label }: MarkedPart, store: CellStore, taken: Set<string>): NamableRange {
  const { sheet, top, left, bottom, right } = box;
  const address = stringifyA1Ref({ range: { top, left, bottom, right } });
  const name = proposeName(label, `${sheet}_${address}`, taken);
  taken.add(name.toLowerCase());
  return {
    name,
    label,
    address: cellsOf(sheet, { top, left, bottom, right }),
    rows: bottom - top + 1,
    columns: right - left + 1,
    value: store.cell(sheet, top, left).value,
  };
}
