import type { HostSheet } from '../../document/sheet';
import { parseAddress, splitAreas } from '../address';
import { type Arguments, asBoolean, asNumber, asText, found, oneOf } from '../arguments';
import { changeBands, columnPoints } from '../bands';
import { cellBox } from '../boxes';
import { asColor } from '../color';
import { HostError, invalidArgument } from '../host-error';
import { objectOf, type ObjectType } from '../object-type';
import { requireOpenStructure } from '../protection';
import { checkedSheetName } from '../sheet-name';
import type { HostObject, Session } from '../session';
import { chartsType } from './charts/charts';
import { autoFilterType } from './auto-filter';
import { freezePanesType } from './freeze-panes';
import { pageBreaksType } from './page-breaks';
import { cellsOf } from './names';
import { pageLayoutType } from './page-layout';
import { rangeAt } from './range-geometry';
import { shapesType } from './shapes';
import { worksheetProtectionType } from './worksheet-protection';
import { eventMethods, sheetEvents } from './worksheets';

const wholeSheet = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 } as const;

export const worksheetType: ObjectType<HostSheet> = {
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: rename },
    Position: { get: (sheet, session) => session.document.sheets.indexOf(sheet), set: move },
    Visibility: { get: (sheet) => sheet.visibility, set: show },
    TabColor: {
      get: (sheet) => sheet.part('tabColor') ?? '',
      set: (sheet, value) => sheet.setPart('tabColor', value === '' ? null : asColor(value), 'api'),
    },
    StandardHeight: { get: (sheet) => sheet.defaultRowHeight },
    StandardWidth: { get: (sheet) => columnPoints(sheet, null) },
    // The client loads these by one name and sets them by another.
    ShowGridlines: { get: (sheet) => sheet.part('view').showGridlines },
    Gridlines: { set: setView('showGridlines') },
    ShowHeadings: { get: (sheet) => sheet.part('view').showHeadings },
    Headings: { set: setView('showHeadings') },
    EnableCalculation: { get: () => true },
  },
  navigation: {
    Charts: (sheet) => objectOf(chartsType, sheet),
    AutoFilter: (sheet) => objectOf(autoFilterType, sheet),
    FreezePanes: (sheet) => objectOf(freezePanesType, sheet),
    HorizontalPageBreaks: (sheet) => objectOf(pageBreaksType, { sheet, part: 'rowBreaks' }),
    Names: (sheet, session) => {
      if (session.situation.anotherWorkbookInFront) throw new HostError('InvalidSelection');
      return session.make.names(sheet);
    },
    PageLayout: (sheet) => objectOf(pageLayoutType, sheet),
    Protection: (sheet) => objectOf(worksheetProtectionType, sheet),
    Shapes: (sheet) => objectOf(shapesType, sheet),
    Tables: (sheet, session) => session.make.tables(sheet),
    VerticalPageBreaks: (sheet) => objectOf(pageBreaksType, { sheet, part: 'columnBreaks' }),
  },
  methods: {
    ...eventMethods<HostSheet>(sheetEvents, (sheet) => sheet.id),
    Activate: (sheet, _args, session) => {
      if (sheet.visibility !== 'Visible')
        throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
      session.document.activate(sheet.id, 'api');
    },
    Calculate: async (_sheet, args, session) => {
      if (args.flag(0, false)) session.calculation.markDirty('all');
      await session.calculation.calculate();
    },
    Delete: remove,
    GetCell: (sheet, args, session) => rangeAt(session, sheet, cellBox(args.integer(0), args.integer(1))),
    GetRange: getRange,
    GetRangeByIndexes: (sheet, args, session) =>
      rangeAt(session, sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rowCount: args.integer(2),
        columnCount: args.integer(3),
      }),
    GetRanges: getRanges,
    GetUsedRange: (sheet, args, session) => usedRange(sheet, args, session) ?? session.make.range(sheet, cellBox(0, 0)),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: (sheet, args, session) => found(neighbour(sheet, args, session, 1)),
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, args, session, 1),
    GetPrevious: (sheet, args, session) => found(neighbour(sheet, args, session, -1)),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, args, session, -1),
    _GetSheetById: (_sheet, args, session) => session.make.worksheet(found(session.document.sheetById(args.text(0)))),
    ShowOutlineLevels: (sheet, args) => {
      showLevels(sheet, 'rows', args.integer(0));
      showLevels(sheet, 'columns', args.integer(1));
    },
  },
};

function setView(key: 'showGridlines' | 'showHeadings'): (sheet: HostSheet, value: unknown) => void {
  return (sheet, value) => sheet.setPart('view', { ...sheet.part('view'), [key]: asBoolean(value) }, 'api');
}

function rename(sheet: HostSheet, value: unknown, session: Session): void {
  const { document } = session;
  requireOpenStructure(document);
  const name = checkedSheetName(asText(value));
  if (document.sheetByName(name) !== sheet && document.hasSheetNamed(name)) throw new HostError('ItemAlreadyExists');
  document.renameSheet(sheet.id, name, 'api');
}

function move(sheet: HostSheet, value: unknown, session: Session): void {
  requireOpenStructure(session.document);
  session.document.moveSheet(sheet.id, asNumber(value, 0, session.document.sheets.length - 1), 'api');
}

function show(sheet: HostSheet, value: unknown, session: Session): void {
  requireOpenStructure(session.document);
  const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
  if (visibility !== 'Visible') requireAnotherVisible(sheet, session);
  session.document.showSheet(sheet.id, visibility, 'api');
}

/** A workbook keeps at least one visible sheet. */
function requireAnotherVisible(sheet: HostSheet, session: Session): void {
  if (!session.document.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
    throw new HostError('InvalidOperation');
}

function remove(sheet: HostSheet, _args: Arguments, session: Session): void {
  requireOpenStructure(session.document);
  if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
  requireAnotherVisible(sheet, session);
  session.document.removeSheet(sheet.id, 'api');
}

/** An address on this sheet, a defined name, or nothing for all cells. */
async function getRange(sheet: HostSheet, args: Arguments, session: Session): Promise<HostObject> {
  const text = args.optionalText(0);
  if (text === undefined || text === '') return session.make.range(sheet, wholeSheet);
  const address = parseAddress(text);
  if (address !== null) {
    if (address.sheetName !== null && session.document.sheetByName(address.sheetName) !== sheet)
      throw invalidArgument();
    return rangeAt(session, sheet, address.box);
  }
  const name = session.document.names.filter((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
  const scoped =
    name.find((candidate) => candidate.scope === sheet.id) ?? name.find((candidate) => candidate.scope === null);
  const found = scoped === undefined ? null : await cellsOf(scoped, session);
  const box = found?.sheet === sheet && found.boxes.length === 1 ? found.boxes[0] : undefined;
  if (box === undefined) throw invalidArgument();
  return session.make.range(sheet, box);
}

/** Several addresses, parted as Excel's own lists are. Excel on the web cuts the text at 8,192 characters, so a longer one is refused here. */
function getRanges(sheet: HostSheet, args: Arguments, session: Session): HostObject {
  const text = args.optionalText(0);
  if (text === undefined || text === '') return session.make.rangeAreas(sheet, [wholeSheet]);
  if (text.length > 8192) throw invalidArgument('The address is longer than 8,192 characters.');
  return session.make.rangeAreas(
    sheet,
    splitAreas(text, session.profile.listSeparator).map((part) => {
      const address = parseAddress(part);
      if (address === null || (address.sheetName !== null && session.document.sheetByName(address.sheetName) !== sheet))
        throw invalidArgument();
      return address.box;
    }),
  );
}

function usedRange(sheet: HostSheet, args: Arguments, session: Session): HostObject | null {
  const box = sheet.usedBox(args.flag(0, false));
  return box === null ? null : session.make.range(sheet, box);
}

function neighbour(sheet: HostSheet, args: Arguments, session: Session, step: 1 | -1): HostObject | null {
  const sheets = session.document.sheets.filter(
    (other) => other === sheet || !args.flag(0, false) || other.visibility === 'Visible',
  );
  const next = sheets[sheets.indexOf(sheet) + step];
  return next === undefined ? null : session.make.worksheet(next);
}

/** Level 1 shows only what is not grouped; 0 leaves the outline as it is. */
function showLevels(sheet: HostSheet, kind: 'rows' | 'columns', level: number): void {
  if (level <= 0) return;
  const grouped = [...sheet.part(kind)].filter(([, band]) => band.outlineLevel > 0).map(([index]) => index);
  changeBands(sheet, kind, grouped, (band) => ({ hidden: band.outlineLevel >= level }));
}
