/** What the locales of `src/locales/language.ts`, and Norwegian and Swedish formats that name their language (`[$-414]`), come down to. */
const wanted = ['en', 'en-GB', 'nb', 'no', 'sv'];

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
  const kept = wanted.map((tag) => statements.find((statement) => statement.startsWith('\taddLocale(') && statement.endsWith(`, "${tag}");`)));
  if (!whole || kept.includes(undefined)) throw new Error('numfmt registers its languages in another way than 4.0.1 did; see src/build/numfmt-languages-loader.js.');
  const shared = statements.filter((statement) => {
    const name = /^\tconst (\w+) =/.exec(statement)?.[1];
    return name && kept.some((each) => new RegExp(`\\b${name}\\b`).test(each));
  });
  return source.replace(whole, () => `function initLocales() {\n${[...shared, ...kept].join('\n')}\n}\n`);
};
