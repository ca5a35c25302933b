// npm run office-table: writes the table of docs/office-js.md anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { printedRow } from '../support/office-document';
import { officeTable } from '../support/office-table';

const path = 'docs/office-js.md';
const document = readFileSync(path, 'utf8');
const head = '| member | since | tested |\n|---|---|---|\n';
const start = document.indexOf(head) + head.length;
const end = document.indexOf('\n\n', start);
const rows = officeTable(process.cwd()).map(printedRow);
writeFileSync(path, document.slice(0, start) + rows.join('\n') + (end < 0 ? '\n' : document.slice(end)));
