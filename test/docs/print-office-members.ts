// Prints what the walk over Office.js finds, as JSON, for office-js.process.test.ts.
import type { OfficeMember } from '../support/api-sets';
import type { TableRow } from '../support/office-document';
import { officeMembers } from '../support/office-members';
import { officeTable, tableProgram } from '../support/office-table';

export interface Walk {
  readonly table: readonly TableRow[];
  /** Of the files that are there to be walked alone. */
  readonly fixtures: readonly OfficeMember[];
}

const root = process.cwd();
const fixtures = 'test/docs/fixtures';
const program = tableProgram(root, [fixtures]);
const walk: Walk = { table: officeTable(root, program), fixtures: officeMembers(program, root, [fixtures]) };
console.log(JSON.stringify(walk));
