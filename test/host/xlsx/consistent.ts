import { parseXml } from '../../../src/host/xlsx/xml/node';
import { partText, unpacked } from './package';

/** Every part is well-formed, has one content type, and every relation leads to a part. */
export function expectConsistent(bytes: Uint8Array): void {
  const parts = Object.keys(unpacked(bytes));
  expect(new Set(parts.map((name) => name.toLowerCase())).size).toBe(parts.length);
  const types = parseXml(partText(bytes, '[Content_Types].xml'), 'types').children;
  const overrides = types.filter(({ local }) => local === 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  expect(new Set(overrides).size).toBe(overrides.length);
  expect(overrides.filter((name) => !parts.includes(name))).toEqual([]);
  for (const name of parts.filter((part) => part.endsWith('.rels'))) {
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    const relations = parseXml(partText(bytes, name), name).children;
    const ids = relations.map(({ attributes }) => attributes['Id']);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = relations
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => new URL(attributes['Target'] ?? '', `file:///${source}`).pathname.slice(1));
    expect(targets.filter((target) => !parts.includes(target))).toEqual([]);
  }
  for (const name of parts.filter((part) => part.endsWith('.xml'))) expect(() => parseXml(partText(bytes, name), name)).not.toThrow();
}
