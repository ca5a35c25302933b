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
      sheet.setPart('protection', { protected: true, hasPassword: args.optionalText(1) !== undefined }, 'api');
    },
    // Passwords are not kept, so a sheet that has one stays protected here.
    Unprotect: (sheet) => {
      if (sheet.part('protection').hasPassword) throw new HostError('AccessDenied');
      sheet.setPart('protection', { protected: false, hasPassword: false }, 'api');
    },
  },
};
