import type { HostSheet } from '../../document/sheet';
import type { Arguments } from '../arguments';
import { found } from '../arguments';
import type { EventName } from '../events';
import { HostError } from '../host-error';
import type { Method, ObjectType } from '../object-type';
import { requireOpenStructure } from '../protection';
import { checkedSheetName } from '../sheet-name';
import type { HostObject, Session } from '../session';

/** `getItem` takes a name or an id. */
export function sheetOf(session: Session, key: string): HostSheet | undefined {
  return session.document.sheetByName(key) ?? session.document.sheetById(key);
}

function visibleSheets(session: Session, args: Arguments): readonly HostSheet[] {
  const { sheets } = session.document;
  return args.flag(0, false) ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;
}

function addSheet(session: Session, name: string | undefined): HostObject {
  const { document } = session;
  requireOpenStructure(document);
  const wanted = name ?? freeName(session);
  checkedSheetName(wanted);
  if (document.hasSheetNamed(wanted)) throw new HostError('ItemAlreadyExists');
  return session.make.worksheet(document.addSheet(wanted, 'api'));
}

/** Excel's own names for new sheets follow its language. */
function freeName(session: Session): string {
  const stem = /^(nb|nn|no|da)\b/i.test(session.locale.tag)
    ? 'Ark'
    : /^sv\b/i.test(session.locale.tag)
      ? 'Blad'
      : 'Sheet';
  for (let number = session.document.sheets.length + 1; ; number += 1) {
    if (!session.document.hasSheetNamed(`${stem}${number}`)) return `${stem}${number}`;
  }
}

/** `_RegisterDataChangedEvent` and its opposite, for each event that the host raises. */
export const sheetEvents: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  AddedEvent: 'added',
  DeletedEvent: 'deleted',
  SelectionChangedEvent: 'selectionChanged',
  CalculatedEvent: 'calculated',
  EventNameChanged: 'nameChanged',
};

export function eventMethods<State>(
  events: Readonly<Record<string, EventName>>,
  targetOf: (state: State) => string | null,
): Record<string, Method<State>> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, event]) =>
      [true, false].map((on): [string, Method<State>] => [
        `_${on ? 'Register' : 'Unregister'}${name}`,
        (state, _args, session) => session.listen(event, targetOf(state), on),
      ]),
    ),
  );
}

export const worksheetsType: ObjectType<Session> = {
  name: 'WorksheetCollection',
  items: (session) => session.document.sheets.map((sheet) => session.make.worksheet(sheet)),
  methods: {
    ...eventMethods<Session>(sheetEvents, () => null),
    Add: (session, args) => addSheet(session, args.optionalText(0)),
    GetActiveWorksheet: (session) => session.make.worksheet(found(session.document.activeSheet)),
    GetCount: (session, args) => visibleSheets(session, args).length,
    GetFirst: (session, args) => session.make.worksheet(found(visibleSheets(session, args)[0])),
    GetLast: (session, args) => session.make.worksheet(found(visibleSheets(session, args).at(-1))),
    GetItem: (session, args) => session.make.worksheet(found(sheetOf(session, args.text(0)))),
    GetItemOrNullObject: (session, args) => {
      const sheet = sheetOf(session, args.text(0));
      return sheet === undefined ? null : session.make.worksheet(sheet);
    },
  },
};
