/**
 * Leaves numfmt English alone of its seventy languages. The add-in asks it only what a stored number format is
 * (a date, a text, how many decimals), and stored formats are always written the English way; the other
 * languages serve printing and parsing, which the add-in leaves to `Intl` and to Excel.
 *
 * @param {string} source `numfmt/dist/index.mjs`
 * @throws Error where numfmt is no longer built as it was: the build must then be looked at again
 */
module.exports = function keepEnglish(source) {
  const all = /function initLocales\(\) \{\n[\s\S]*?\n\}\n/.exec(source)?.[0];
  const english = all && /\taddLocale\(\{(?:(?!addLocale)[\s\S])*?\}, "en"\);\n/.exec(all)?.[0];
  if (!english) throw new Error('numfmt registers its languages in another way than 4.0.1 did; see src/build/numfmt-english-loader.js.');
  return source.replace(all, () => `function initLocales() {\n${english}}\n`);
};
