import { type OfficeMember, setOf } from './api-sets';

/** A member that the add-in uses, and the files that show it at work. */
export interface TableRow extends OfficeMember {
  /** Tests of the host that use it themselves, those of the protocol first. */
  readonly tests: readonly string[];
}

/** The row in Markdown: what no test of the host uses itself is tested through a file of the add-in. */
export function printedRow({ name, since, uses, tests }: TableRow): string {
  const [test] = tests;
  const [use] = uses;
  return `| \`${name}\` | ${setOf({ since })} | ${test === undefined ? `through \`${use?.file ?? ''}\`` : `\`${test}\``} |`;
}

/** A row of the document as it stands there. */
export interface PrintedRow {
  readonly name: string;
  readonly set: string;
  readonly file: string;
}

/** The rows of docs/office-js.md. */
export function printedRows(document: string): readonly PrintedRow[] {
  return [...document.matchAll(/^\| `([^`]+)` \| ([^|]*?) ?\| (?:through )?`([^`]+)` \|$/gm)].map(
    ([, name = '', set = '', file = '']) => ({ name, set, file }),
  );
}
