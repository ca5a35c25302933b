const { readFileSync, readdirSync, existsSync } = require('node:fs');
const path = require('node:path');

const locales = path.resolve(__dirname, '../locales');

/** The locales whose formats the languages of `src/locales` have: `en-GB`. */
const formatLocales = readdirSync(locales)
  .map((folder) => path.join(locales, folder, 'about.json'))
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')).formatLocale);

/** What they, and Norwegian formats that name their language (`[$-414]`), come down to; `numfmt` has a region only where it differs. */
const needed = new Set(['en', 'no', ...formatLocales.map((tag) => tag.split('-')[0])]);
const regions = new Set(formatLocales);

/**
 * Leaves numfmt those of its seventy languages that the add-in speaks: the rest weighs 13 KB gzipped.
 *
 * @param {string} source `numfmt/dist/index.mjs`
 * @throws Error where numfmt is no longer built as it was: the build must then be looked at again
 */
module.exports = function keepLanguages(source) {
  const [whole, body] = /function initLocales\(\) \{\n([\s\S]*?)\n\}\n/.exec(source) ?? [];
  // Each statement begins one tab in; what belongs to it is further in.
  const statements = body?.split(/\n(?=\t\w)/) ?? [];
  const statementOf = (tag) =>
    statements.find((statement) => statement.startsWith('\taddLocale(') && statement.endsWith(`, "${tag}");`));
  const kept = [...[...needed].map(statementOf), ...[...regions].map(statementOf).filter(Boolean)];
  if (!whole || kept.includes(undefined))
    throw new Error(
      'numfmt registers its languages in another way than 4.0.1 did; see src/build/numfmt-languages-loader.js.',
    );
  const shared = statements.filter((statement) => {
    const name = /^\tconst (\w+) =/.exec(statement)?.[1];
    return name && kept.some((each) => new RegExp(`\\b${name}\\b`).test(each));
  });
  return source.replace(whole, () => `function initLocales() {\n${[...shared, ...kept].join('\n')}\n}\n`);
};
