import { found } from '../arguments';
import { HostError } from '../host-error';
import type { ObjectType } from '../object-type';
import type { Session } from '../session';

/** `workbook.settings` of a workbook that has none. The host does not write them to files, so it takes none, rather than lose them. */
export const settingsType: ObjectType<Session> = {
  name: 'SettingCollection',
  items: () => [],
  methods: {
    Add: () => {
      throw new HostError('NotImplemented', 'The Excel host does not keep workbook.settings in the file.');
    },
    GetCount: () => 0,
    GetItem: () => found(null),
    GetItemOrNullObject: () => null,
  },
};
