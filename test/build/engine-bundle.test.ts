import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LexerTreeBuilder } from '@univerjs/engine-formula';

const root = path.resolve(__dirname, '../..');

/** The packages of Univer that a folder's files import as they run; types are none of them. */
function importedBy(folder: string): Set<string> {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return new Set(
    files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(path.join(root, folder, file), 'utf8').matchAll(
          /^import (?!type )[^;]*? from '@univerjs\/([\w/-]+)';/gm,
        ),
      ])
      .map(([, name = '']) => name),
  );
}

describe('the engine as the tests load it', () => {
  // One that came from outside the bundle would bring another copy of the others.
  test('is the bundle, for every package that the host imports', () => {
    const bundled = readdirSync(path.join(root, 'test/support/shared/univer')).map((file) => path.parse(file).name);
    expect([...importedBy('src/host')].sort()).toEqual(bundled.sort());
  });

  // Functions of another realm are no instances of this one's: what is changed in them would reach the next file.
  test('is evaluated for the file that asks, not for the process', () => {
    expect(LexerTreeBuilder).toBeInstanceOf(Function);
  });
});
