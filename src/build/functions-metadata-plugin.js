const { readFileSync } = require('node:fs');
const path = require('node:path');

/** The files that Excel loads: bokmål is the default, the others are the manifest's overrides by locale. */
const files = {
  nb: 'functions.json',
  nn: 'functions.nn-NO.json',
  sv: 'functions.sv-SE.json',
  en: 'functions.en-US.json',
};

const locales = path.resolve(__dirname, '../locales');
const dictionaryFiles = (language) =>
  ['functions.json', 'explain.json'].map((file) => path.join(locales, language, file));

/** A language's descriptions, and its argument names, which the functions' own messages use too. */
function readDictionary(language) {
  const [functions, { arguments: names }] = dictionaryFiles(language).map((file) =>
    JSON.parse(readFileSync(file, 'utf8')),
  );
  return { ...functions, names };
}

/** What to type and what it gives; a range of cells is said to hold what it must hold for that. */
function exampleOf({ formula, answer, cells }, { example, exampleOfRange }) {
  const values =
    cells === undefined
      ? { formula, answer }
      : { formula, answer, range: cells.range, values: cells.values.join(', ') };
  const sentence = Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, value),
    cells === undefined ? example : exampleOfRange,
  );
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** Arguments where a blank cell that comes as 0 would be judged as a number (office-js #1951, #4702). */
const blankMatters = new Set(['ambition', 'series']);

/**
 * The metadata in a language. Names of functions are the same in every language.
 *
 * @param metadata what `custom-functions-metadata-plugin` made of the code
 * @throws Error naming the function or argument that the dictionary lacks
 */
function localise(metadata, dictionary) {
  const functions = metadata.functions.map((entry) => {
    const texts = dictionary.functions[entry.id];
    if (texts === undefined) throw new Error(`The dictionary lacks the function ${entry.id}.`);
    const parameters = entry.parameters.map((parameter) => {
      const [name, description] = [dictionary.names[parameter.name], texts.arguments[parameter.name]];
      if (name === undefined || description === undefined)
        throw new Error(`The dictionary lacks the argument ${parameter.name} of ${entry.id}.`);
      return { ...parameter, name, description };
    });
    const sentences = [texts.description, exampleOf(texts, dictionary)];
    if (entry.parameters.some(({ name }) => blankMatters.has(name))) sentences.push(dictionary.blank);
    return { ...entry, description: sentences.join(' '), parameters };
  });
  // The metadata tool never writes this; without it an error cell never reaches a function, which is to name it.
  return { ...metadata, allowErrorForDataTypeAny: true, functions };
}

/** Turns the metadata that Microsoft's plugin makes of the code into one file for each language. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(FunctionsMetadataPlugin.name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: FunctionsMetadataPlugin.name, stage }, () => {
        const asset = compilation.getAsset(files.nb);
        if (asset === undefined) {
          compilation.errors.push(
            new WebpackError(`${files.nb} is missing: is custom-functions-metadata-plugin set up?`),
          );
          return;
        }
        const metadata = JSON.parse(asset.source.source().toString());
        for (const [language, file] of Object.entries(files)) {
          compilation.fileDependencies.addAll(dictionaryFiles(language));
          const source = new sources.RawSource(JSON.stringify(localise(metadata, readDictionary(language))));
          if (file === files.nb) compilation.updateAsset(file, source);
          else compilation.emitAsset(file, source);
        }
      });
    });
  }
}

module.exports = { FunctionsMetadataPlugin, localise, readDictionary };
