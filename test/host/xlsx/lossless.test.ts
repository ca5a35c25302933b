import { foreignWorkbooks } from '../../support/foreign-workbooks';
import { packageFaults } from '../../support/package-validator';
import { unpacked } from './package';
import { withCard } from './with-card';

/** Parts by name in the order of the archive. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries(unpacked(bytes))
      .map(([name, content]) => [name.replaceAll('\\', '/'), content] as const)
      .filter(([name]) => !name.endsWith('/')),
  );

/** Tags and texts of a part; how many entries a list has, from none up, and which tab is in front, may change. */
const tokens = (bytes: Uint8Array | undefined): readonly string[] =>
  new TextDecoder(bytes?.[0] === 0xff ? 'utf-16le' : 'utf-8')
    .decode(bytes)
    .replace(/ (count|activeTab)=("\d+"|'\d+')/g, '')
    .replace(/(<(?:x:)?dxfs)\s*\/>/, '$1>')
    .match(/<[^>]*>|[^<]+/g) ?? [];

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

const edited = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

test.each(foreignWorkbooks)(
  'a card in a workbook with $what leaves everything else as it was',
  async ({ bytes, sound }) => {
    const before = bytes();
    if (sound) expect(packageFaults(before)).toEqual([]);
    const after = await withCard(before);
    expect(packageFaults(after)).toEqual([]);
    const [old, now] = [partsOf(before), partsOf(after)];
    expect([...now.keys()].filter((name) => old.has(name))).toEqual([...old.keys()]);
    const changed = [...old]
      .filter(([name, content]) => Buffer.compare(content, now.get(name) ?? new Uint8Array()) !== 0)
      .map(([name]) => name);
    expect(changed.sort()).toEqual(edited);
    for (const name of edited)
      expect({ name, lost: lost(tokens(old.get(name)), tokens(now.get(name))) }).toEqual({ name, lost: [] });
  },
);
