import { unzipSync } from 'fflate';
import { exampleFiles } from '../../assets/examples/files';
import { defaultLanguage } from '../../src/locales/language';
import { makeScorecard } from '../../src/workbook';
import { readSuggestions, writeSetup } from '../../src/workbook/set-up';
import { packageFaults } from '../support/package-validator';
import { withWorkbook } from '../workbook/with-workbook';

/** Parts that tell of sheets and formats; all others of the file must stay. */
const mayChange = /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

/** The parts of before that are gone or not the same. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [from, to] = [unzipSync(before), unzipSync(after)];
  return Object.keys(from).filter(
    (name) => Buffer.compare(from[name] ?? new Uint8Array(), to[name] ?? new Uint8Array()) !== 0,
  );
}

test.each([...exampleFiles()])(
  '%s: sound as a package, and so are its setup, its card, the card again and a frozen one',
  async (_name, bytes) => {
    expect(packageFaults(bytes)).toEqual([]);
    await withWorkbook(bytes, async (host) => {
      const saved: Uint8Array[] = [];
      const { hasSetup, suggestions, language } = await readSuggestions({ fallback: defaultLanguage });
      if (!hasSetup) {
        await writeSetup(
          suggestions.filter(({ confidence }) => confidence >= 0.5),
          { language },
        );
        saved.push(host.save());
      }
      for (const freeze of [false, false, true]) {
        await makeScorecard({ freeze, madeAt: new Date(2019, 5, 17) });
        await host.settled();
        saved.push(host.save());
      }
      for (const file of saved) {
        expect(packageFaults(file)).toEqual([]);
        expect(changedParts(bytes, file).filter((name) => !mayChange.test(name))).toEqual([]);
      }
    });
  },
  60_000,
);
