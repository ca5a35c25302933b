import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const office = ['soffice', 'libreoffice'].find((command) => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** `test` for what LibreOffice makes of a file; without it the test is skipped and its name says why. */
export function testInLibreOffice(name: string, run: () => void): void {
  if (office === undefined) test.skip(`${name} (skipped: no LibreOffice found)`, () => undefined);
  else test(name, run, 240_000);
}

// Between cells `;` (59), around text `"` (34), UTF-8 (76), from the first line on, every sheet (-1).
const everySheet = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';

/**
 * What another program sees in workbooks.
 *
 * @param files - by file name
 * @returns the lines of each sheet, by file name without its extension, `-` and the sheet's name; a file that cannot be opened has none
 */
export function sheetsInLibreOffice(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bms-office-'));
  try {
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(path.join(folder, name), bytes);
      return path.join(folder, name);
    });
    const output = path.join(folder, 'csv');
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', everySheet, '--outdir', output, ...paths], { stdio: 'ignore', timeout: 200_000 });
    const lines = (name: string): readonly string[] => readFileSync(path.join(output, name), 'utf8').split(/\r?\n/);
    return new Map(readdirSync(output).map((name) => [path.basename(name, '.csv'), lines(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
