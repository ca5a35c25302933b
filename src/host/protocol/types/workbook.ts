import type { Box } from '../../document/box';
import type { HostSheet } from '../../document/sheet';
import { parseAddress, parseAreas } from '../address';
import { found } from '../arguments';
import { cellBox } from '../boxes';
import { parseEventReference } from '../events';
import { HostError } from '../host-error';
import { objectOf, type ObjectType } from '../object-type';
import type { HostObject, Session } from '../session';
import { applicationType } from './application';
import { functionsType } from './functions';
import { settingsType } from './settings';
import { worksheetsType } from './worksheets';

const workbookProtectionType: ObjectType<Session> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: (session) => session.document.structureProtected } },
};

/** Where every batch starts. */
export const workbookType: ObjectType<Session> = {
  name: 'Workbook',
  properties: {
    Name: { get: (session) => session.fileName },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
  },
  navigation: {
    Application: (session) => objectOf(applicationType, session),
    Functions: (session) => objectOf(functionsType, session),
    Names: (session) => session.make.names(null),
    Protection: (session) => objectOf(workbookProtectionType, session),
    Settings: (session) => objectOf(settingsType, session),
    Tables: (session) => session.make.tables(null),
    Worksheets: (session) => objectOf(worksheetsType, session),
  },
  methods: {
    GetSelectedRange: (session) => selectedRange(session),
    GetSelectedRanges: (session) => {
      const { sheet, boxes } = selectedAreas(session);
      return session.make.rangeAreas(sheet, boxes);
    },
    GetActiveCell: (session) => {
      const { sheet, boxes } = selectedAreas(session);
      const active = boxes.at(-1);
      return session.make.range(sheet, cellBox(active?.row ?? 0, active?.column ?? 0));
    },
    _GetRangeForEventByReferenceId: (session, args) => found(eventRange(session, args.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: (session, args) => eventRange(session, args.text(0)),
    _RemoveReference: (session, args) => session.release(args.text(0)),
    _RemoveAllReferences: (session) => session.release(null),
  },
};

/** The range of an event's arguments, unless its sheet has gone since. */
function eventRange(session: Session, reference: string): HostObject | null {
  const place = parseEventReference(reference);
  const sheet = place === null ? undefined : session.document.sheetById(place.sheetId);
  const address = place === null ? null : parseAddress(place.address);
  return sheet === undefined || address === null ? null : session.make.range(sheet, address.box);
}

/** As in Excel one range cannot stand for several areas. */
function selectedRange(session: Session): HostObject {
  const { sheet, boxes } = selectedAreas(session);
  const [box, ...others] = boxes;
  if (others.length > 0) throw new HostError('InvalidSelection');
  return session.make.range(sheet, box ?? cellBox(0, 0));
}

function selectedAreas(session: Session): { readonly sheet: HostSheet; readonly boxes: readonly Box[] } {
  const { selection } = session.document;
  const sheet = found(selection === null ? null : session.document.sheetById(selection.sheetId));
  return { sheet, boxes: parseAreas(selection?.address ?? 'A1', session.document, sheet)?.boxes ?? [cellBox(0, 0)] };
}
