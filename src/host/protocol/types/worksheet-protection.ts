import type { HostSheet } from '../../document/sheet';
import { HostError } from '../host-error';
import type { ObjectType } from '../object-type';
import { requireUnprotected } from '../protection';

export const worksheetProtectionType: ObjectType<HostSheet> = {
  name: 'WorksheetProtection',
  properties: { Protected: { get: (sheet) => sheet.part('protection').protected } },
  methods: {
    Protect: (sheet, args) => {
      requireUnprotected(sheet);
      if (args.optionalText(1) !== undefined)
        throw new HostError('NotImplemented', 'The Excel host protects sheets without a password only.');
      sheet.setPart('protection', { protected: true, hasPassword: false }, 'api');
    },
    // Nobody can be asked for a password here.
    Unprotect: (sheet) => {
      if (sheet.part('protection').hasPassword) throw new HostError('AccessDenied');
      sheet.setPart('protection', { protected: false, hasPassword: false }, 'api');
    },
  },
};
