import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withTemporaryFile } from '../../src/cli/temporary-file';
import { checkOutput, writeOutput } from '../../src/cli/write-output';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bms-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('ny');
const at = (name: string): string => path.join(folder, name);

test('a file is written whole, over one that was there, and leaves nothing beside it', async () => {
  writeFileSync(at('ut.xlsx'), 'gammel og lengre');
  await writeOutput(at('ut.xlsx'), bytes);
  expect([readFileSync(at('ut.xlsx'), 'utf8'), readdirSync(folder)]).toEqual(['ny', ['ut.xlsx']]);
});

test('what cannot take its name leaves what was there, and nothing beside it', async () => {
  mkdirSync(at('ut.xlsx'));
  writeFileSync(at('ut.xlsx/kept'), '1');
  await expect(writeOutput(at('ut.xlsx'), bytes)).rejects.toMatchObject({ file: at('ut.xlsx') });
  expect([readdirSync(folder), readdirSync(at('ut.xlsx'))]).toEqual([['ut.xlsx'], ['kept']]);
});

test('through a link the file it leads to is replaced, and the link stays', async () => {
  writeFileSync(at('ekte.xlsx'), 'gammel');
  symlinkSync(at('ekte.xlsx'), at('lenke.xlsx'));
  await writeOutput(at('lenke.xlsx'), bytes);
  expect([readFileSync(at('ekte.xlsx'), 'utf8'), readFileSync(at('lenke.xlsx'), 'utf8')]).toEqual(['ny', 'ny']);
  expect(readdirSync(folder, { withFileTypes: true }).filter((each) => each.isSymbolicLink())).toHaveLength(1);
});

test('a folder that is not there is told before the work is done, and after', async () => {
  await expect(checkOutput(at('borte/ut.xlsx'))).rejects.toMatchObject({ fault: 'outputFolder' });
  await expect(writeOutput(at('borte/ut.xlsx'), bytes)).rejects.toMatchObject({ fault: 'outputFolder' });
});

test('a folder in the place of the file is told', async () => {
  mkdirSync(at('mappe'));
  await expect(checkOutput(at('mappe'))).rejects.toMatchObject({ fault: 'outputIsFolder' });
});

test('a file in the place of the folder is told', async () => {
  writeFileSync(at('fil'), '');
  await expect(checkOutput(at('fil/ut.xlsx'))).rejects.toMatchObject({ fault: 'outputFolder' });
});

test('what can be written is not complained of', async () => {
  writeFileSync(at('ut.xlsx'), '');
  await expect(Promise.all([checkOutput(at('ut.xlsx')), checkOutput(at('ny.xlsx'))])).resolves.toBeDefined();
});

test.each([0o644, 0o600, 0o664, 0o755])('a file keeps its permissions, %o', async (mode) => {
  writeFileSync(at('ut.xlsx'), 'gammel');
  chmodSync(at('ut.xlsx'), mode);
  await writeOutput(at('ut.xlsx'), bytes);
  expect([readFileSync(at('ut.xlsx'), 'utf8'), statSync(at('ut.xlsx')).mode & 0o777]).toEqual(['ny', mode]);
});

test('a new file has the permissions that the system gives', async () => {
  writeFileSync(at('annen'), '');
  await writeOutput(at('ut.xlsx'), bytes);
  expect(statSync(at('ut.xlsx')).mode).toBe(statSync(at('annen')).mode);
});

test('a link to a file that is not there yet makes that file, and stays', async () => {
  mkdirSync(at('mappe'));
  symlinkSync('mappe/ekte.xlsx', at('lenke.xlsx'));
  await checkOutput(at('lenke.xlsx'));
  await writeOutput(at('lenke.xlsx'), bytes);
  expect(readFileSync(at('mappe/ekte.xlsx'), 'utf8')).toBe('ny');
  expect(lstatSync(at('lenke.xlsx')).isSymbolicLink()).toBe(true);
});

test('links in a ring are told', async () => {
  symlinkSync('b.xlsx', at('a.xlsx'));
  symlinkSync('a.xlsx', at('b.xlsx'));
  await expect(checkOutput(at('a.xlsx'))).rejects.toMatchObject({ fault: 'outputName', file: at('a.xlsx') });
});

test.each<readonly [string, () => string]>([
  ['a device', () => '/dev/null'],
  [
    'a pipe',
    () => {
      execFileSync('mkfifo', [at('rør.xlsx')]);
      return at('rør.xlsx');
    },
  ],
  [
    'a link to a pipe',
    () => {
      execFileSync('mkfifo', [at('rør')]);
      symlinkSync('rør', at('lenke.xlsx'));
      return at('lenke.xlsx');
    },
  ],
])('%s is refused before and after the work, and stays', async (_what, make) => {
  const file = make();
  const before = lstatSync(file).mode;
  await expect(checkOutput(file)).rejects.toMatchObject({ fault: 'outputNotFile', file });
  await expect(writeOutput(file, bytes)).rejects.toMatchObject({ fault: 'outputNotFile', file });
  expect(lstatSync(file).mode).toBe(before);
});

test('a name as long as a folder takes works; a longer one is told', async () => {
  const longest = `${'å'.repeat(125)}.xlsx`;
  expect(Buffer.byteLength(longest)).toBe(255);
  await checkOutput(at(longest));
  await writeOutput(at(longest), bytes);
  expect(readdirSync(folder)).toEqual([longest]);
  await expect(checkOutput(at(`a${longest}`))).rejects.toMatchObject({ fault: 'outputName' });
});

describe('temporary files', () => {
  /** The name that a process would give one. */
  async function nameOf(number: number): Promise<string> {
    const file = await withTemporaryFile(folder, 0o600, (own) => Promise.resolve(path.basename(own)));
    return file.replace(`-${process.pid}-`, `-${number}-`);
  }

  /** The number of a process that has ended. */
  const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

  test('those of a process that no longer runs are swept; those of one that runs, of another machine and others are not', async () => {
    const [dead, alive] = [await nameOf(ended), await nameOf(process.ppid)];
    const others = [alive, alive.replace(/^\.bms-\w{8}/, '.bms-00000000').replace(`-${process.ppid}-`, `-${ended}-`)];
    for (const name of [dead, ...others, '.bms-notes.tmp']) writeFileSync(at(name), '');
    await writeOutput(at('ut.xlsx'), bytes);
    expect(readdirSync(folder).sort()).toEqual([...others, '.bms-notes.tmp', 'ut.xlsx'].sort());
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s takes it away and ends the process', async (signal) => {
    const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
    const before = process.listenerCount(signal);
    await withTemporaryFile(folder, 0o600, async (file, handle) => {
      await handle.writeFile('halv');
      expect(readdirSync(folder)).toEqual([path.basename(file)]);
      process.emit(signal, signal);
      expect(readdirSync(folder)).toEqual([]);
    });
    expect(kill.mock.calls).toEqual([[process.pid, signal]]);
    expect(process.listenerCount(signal)).toBe(before);
    kill.mockRestore();
  });

  test('one whose writing fails is taken away', async () => {
    const full = new Error('no room');
    await expect(withTemporaryFile(folder, 0o600, () => Promise.reject(full))).rejects.toBe(full);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('two at a time do not sweep each other', async () => {
    await Promise.all([writeOutput(at('a.xlsx'), bytes), writeOutput(at('b.xlsx'), bytes)]);
    expect(readdirSync(folder)).toEqual(['a.xlsx', 'b.xlsx']);
  });
});
