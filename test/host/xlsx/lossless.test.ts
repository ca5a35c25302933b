import { openHost } from '../../../src/host/node';
import { makeScorecard } from '../../../src/workbook';
import { foreignWorkbooks } from '../../support/foreign-workbooks';
import { sheetsInLibreOffice, testInLibreOffice } from '../../support/libreoffice';
import { packageFaults } from '../../support/package-validator';
import { unpacked } from './package';

/** Makes a card and saves, as the command line does; formulas are left uncomputed, which no part of the package depends on. */
async function withCard(bytes: Uint8Array): Promise<Uint8Array> {
  const host = await openHost(bytes, { calculate: false });
  const remove = host.installGlobals();
  try {
    await makeScorecard({ madeAt: new Date(2019, 5, 17) });
    return host.save();
  } finally {
    remove();
    host.dispose();
  }
}

/** Parts by name in the order of the archive. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unpacked(bytes)).map(([name, content]) => [name.replaceAll('\\', '/'), content] as const).filter(([name]) => !name.endsWith('/')));

/** Tags and texts of a part; how many entries a list has, from none up, and which tab is in front, may change. */
const tokens = (bytes: Uint8Array | undefined): readonly string[] =>
  new TextDecoder(bytes?.[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes).replace(/ (count|activeTab)=("\d+"|'\d+')/g, '').replace(/(<(?:x:)?dxfs)\s*\/>/, '$1>').match(/<[^>]*>|[^<]+/g) ?? [];

/** What of the text of before is not there any more, in its order. */
function lost(before: readonly string[], after: readonly string[]): readonly string[] {
  const missing: string[] = [];
  let at = 0;
  for (const token of before) {
    const found = after.indexOf(token, at);
    if (found < 0) missing.push(token);
    else at = found + 1;
  }
  return missing;
}

/** What was made, for another program to open. */
const made = new Map<string, Uint8Array>();

const edited = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

test.each(foreignWorkbooks)('a card in a workbook with $what leaves everything else as it was', async ({ what, bytes, extension, sound }) => {
  const before = bytes();
  if (sound) expect(packageFaults(before)).toEqual([]);
  const after = await withCard(before);
  made.set(`${what}.${extension}`, after);
  expect(packageFaults(after)).toEqual([]);
  const [old, now] = [partsOf(before), partsOf(after)];
  expect([...now.keys()].filter((name) => old.has(name))).toEqual([...old.keys()]);
  const changed = [...old].filter(([name, content]) => Buffer.compare(content, now.get(name) ?? new Uint8Array()) !== 0).map(([name]) => name);
  expect(changed.sort()).toEqual(edited);
  for (const name of edited) expect({ name, lost: lost(tokens(old.get(name)), tokens(now.get(name))) }).toEqual({ name, lost: [] });
});

testInLibreOffice('LibreOffice opens all of them, with the card and the data as they are', () => {
  const sheets = sheetsInLibreOffice(made);
  for (const file of made.keys()) {
    const name = file.replace(/\.[^.]*$/, '');
    expect([name, sheets.get(`${name}-Målekort`)?.find((line) => line.startsWith('1.2;'))]).toEqual([name, expect.stringMatching(/^1\.2;Trivsel;4[.,]3;/)]);
    expect([name, sheets.get(`${name}-Data`)?.[1]]).toEqual([name, expect.stringMatching(/^Frafall;24%;23%/)]);
  }
});
