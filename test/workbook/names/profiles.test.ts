import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { profileNames, type ProfileName } from '../../../src/host/profile';
import { readWorkbook } from '../../../src/workbook';
import { withWorkbook } from '../with-workbook';
import { isSampled, lawRuns } from '../../support/sweeps';
import { buildWorkbook, Sheet } from '../../support/workbook-builder';
import { bookOfNames, type DrawnName, drawnName } from './drawn-names';

const others = profileNames.filter((excel) => excel !== 'web');

/** What is listed of the names, in each Excel, or in Excel on the web and another one in turn. */
async function listsOf(bytes: Uint8Array, turn?: number): Promise<Partial<Record<ProfileName, unknown>>> {
  const lists: Partial<Record<ProfileName, unknown>> = {};
  const excels: readonly ProfileName[] =
    turn === undefined ? profileNames : ['web', ...others.slice(turn % others.length).slice(0, 1)];
  for (const excel of excels)
    await withWorkbook(
      bytes,
      async () => {
        lists[excel] = (await readWorkbook()).names;
      },
      { excel },
    );
  return lists;
}

const files = ['assets/examples', 'test/cases']
  .filter(existsSync)
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => file.endsWith('.xlsx'));

test.each(files.map((file, index) => [file, index] as const))(
  'the names of %s are the same in every Excel',
  async (file, index) => {
    const { web, ...rest } = await listsOf(readFileSync(file), isSampled ? index : undefined);
    for (const list of Object.values(rest)) expect(list).toEqual(web);
  },
);

test('a name that finds its cells by a function is not taken for the one that its sheet has by the same name', async () => {
  const sheet = new Sheet('Data').across('A1', ['Sted', 2017, 2018]).across('A2', ['Volda', 4, 5]);
  const bytes = buildWorkbook({
    sheets: [sheet],
    names: [
      { name: 'Tall', refersTo: 'OFFSET(Data!$B$2,0,0,1,2)' },
      { name: 'Tall', refersTo: 'Data!$A$2', sheet: 'Data' },
    ],
  });
  for (const names of Object.values(await listsOf(bytes)))
    expect(names).toMatchObject([
      { scope: 'Workbook', address: null },
      { scope: 'Data', address: 'Data!A2' },
    ]);
});

test('the names of any workbook are the same in every Excel', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawnName, { minLength: 1, maxLength: 12 }), async (names: readonly DrawnName[]) => {
      const { web, ...rest } = await listsOf(bookOfNames(names));
      for (const list of Object.values(rest)) expect(list).toEqual(web);
    }),
    { numRuns: lawRuns(40) },
  );
}, 900_000);
