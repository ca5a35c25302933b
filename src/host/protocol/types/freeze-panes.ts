import type { HostSheet } from '../../document/sheet';
import { asNumber, found } from '../arguments';
import { HostError } from '../host-error';
import type { ObjectType } from '../object-type';
import type { HostObject, Session } from '../session';
import { otherRange } from './range-geometry';

function location(sheet: HostSheet, session: Session): HostObject | null {
  const { rows, columns } = sheet.part('freeze');
  if (rows === 0 && columns === 0) return null;
  return session.make.range(sheet, {
    row: 0,
    column: 0,
    rowCount: rows === 0 ? 1_048_576 : rows,
    columnCount: columns === 0 ? 16_384 : columns,
  });
}

/** @throws HostError GeneralException in an Excel that does not freeze panes from an add-in */
function requireFreezing({ profile }: Session): void {
  if (profile.freezePanes === 'throw') throw new HostError('GeneralException');
}

export const freezePanesType: ObjectType<HostSheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (sheet, args, session) => {
      requireFreezing(session);
      const { box } = otherRange(args, 0, sheet, session);
      const rows = box.row + box.rowCount;
      const columns = box.column + box.columnCount;
      sheet.setPart('freeze', { rows: rows >= 1_048_576 ? 0 : rows, columns: columns >= 16_384 ? 0 : columns }, 'api');
    },
    FreezeRows: (sheet, args, session) => {
      requireFreezing(session);
      sheet.setPart('freeze', { rows: asNumber(args.value(0) ?? 1, 0, 1_048_575), columns: 0 }, 'api');
    },
    FreezeColumns: (sheet, args, session) => {
      requireFreezing(session);
      sheet.setPart('freeze', { rows: 0, columns: asNumber(args.value(0) ?? 1, 0, 16_383) }, 'api');
    },
    Unfreeze: (sheet) => sheet.setPart('freeze', { rows: 0, columns: 0 }, 'api'),
    GetLocation: (sheet, _args, session) => found(location(sheet, session)),
    GetLocationOrNullObject: (sheet, _args, session) => location(sheet, session),
  },
};
