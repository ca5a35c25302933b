import type ts from 'typescript';
import { addinFolders, officeMembers, programOf } from './office-members';
import type { TableRow } from './office-document';

/** Where tests call Office.js themselves, and not through the add-in. */
const testFolders = ['test/host'];

/** @param folders - what is looked into beside the add-in and the tests of the host */
export function tableProgram(root: string, folders: readonly string[] = []): ts.Program {
  return programOf(root, [...addinFolders, ...testFolders, ...folders]);
}

/** What docs/office-js.md says of each member that the add-in uses: the set it came with, and what tests it. */
export function officeTable(root: string, program = tableProgram(root)): readonly TableRow[] {
  const tests = new Map(
    officeMembers(program, root, testFolders).map(({ name, uses }) => [name, testsAmong(uses.map(({ file }) => file))]),
  );
  return officeMembers(program, root).map((member) => ({ ...member, tests: tests.get(member.name) ?? [] }));
}

function testsAmong(files: readonly string[]): readonly string[] {
  const isProtocol = (file: string): boolean => file.startsWith('test/host/protocol/');
  return [...new Set(files)]
    .filter((file) => file.endsWith('.test.ts'))
    .sort((a, b) => Number(isProtocol(b)) - Number(isProtocol(a)) || (a < b ? -1 : 1));
}
