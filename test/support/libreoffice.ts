import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { skipOutsideCi } from './skip';

const office = ['soffice', 'libreoffice'].find((command) => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** `test` for what LibreOffice makes of a file; without it the test is skipped outside continuous integration, and its name says why. */
export function testInLibreOffice(name: string, run: () => void | Promise<void>): void {
  if (office === undefined) skipOutsideCi(name, 'no LibreOffice found; apt-get install libreoffice-calc');
  else test(name, async () => run(), 240_000);
}

// Between cells `;` (59), around text `"` (34), UTF-8 (76), from the first line on, every sheet (-1).
const everySheet = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';

/**
 * Converts workbooks.
 *
 * @param files - by file name
 * @param format - as `--convert-to` takes it
 * @returns what LibreOffice wrote, by file name
 */
export function convertedByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  format: string,
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bms-office-'));
  try {
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(path.join(folder, name), bytes);
      return path.join(folder, name);
    });
    const output = path.join(folder, 'converted');
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', format, '--outdir', output, ...paths], {
      stdio: 'ignore',
      timeout: 200_000,
    });
    return new Map(readdirSync(output).map((name) => [name, new Uint8Array(readFileSync(path.join(output, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What another program sees in workbooks.
 *
 * @param files - by file name
 * @returns the lines of each sheet, by file name without its extension, `-` and the sheet's name; a file that cannot be opened has none
 */
export function sheetsInLibreOffice(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...convertedByLibreOffice(files, everySheet)].map(([name, bytes]) => [
      path.basename(name, '.csv'),
      Buffer.from(bytes).toString('utf8').split(/\r?\n/),
    ]),
  );
}

/**
 * The charts that another program sees in a workbook.
 *
 * @returns for each chart the cells of its series' values, `Data.B2:Data.F2`
 */
export function chartsInLibreOffice(workbook: Uint8Array): readonly (readonly string[])[] {
  const [converted] = [...convertedByLibreOffice(new Map([['diagram.xlsx', workbook]]), 'ods').values()];
  if (converted === undefined) throw new Error('LibreOffice did not open the workbook.');
  return Object.entries(unzipSync(converted))
    .filter(([name]) => /^Object [^/]*\/content\.xml$/.test(name))
    .map(([, content]) =>
      [...strFromU8(content).matchAll(/<chart:series [^>]*chart:values-cell-range-address="([^"]*)"/g)].map(
        ([, address = '']) => address.replaceAll('$', ''),
      ),
    );
}
