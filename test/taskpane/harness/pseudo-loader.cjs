const accents = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  n: 'ñ',
  c: 'ç',
};

/** A word two fifths longer, and foreign. */
function longer(word) {
  const extra = Math.ceil(word.length * 0.4);
  return (
    word.replace(/./gu, (letter) => accents[letter] ?? letter) + word.slice(-1).repeat(word.length > 2 ? extra : 0)
  );
}

/** `Lag {{name}}` as `⟦Lágg {{name}}⟧`. */
function pseudo(text) {
  return `⟦${text.replace(/\{\{\w+\}\}|\p{L}+/gu, (part) => (part.startsWith('{') ? part : longer(part)))}⟧`;
}

function translated(tree) {
  if (typeof tree === 'string') return pseudo(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, translated(value)]));
}

/** The words of a module of `src/locales/nb`: every literal but those of imports and formats. */
function translatedWords(source) {
  return source
    .split('\n')
    .map((line) =>
      /^import|dayFormat/.test(line) ? line : line.replace(/'([^']+)'/g, (_, text) => `'${pseudo(text)}'`),
    )
    .join('\n');
}

/** A webpack loader: the texts of a language in brackets, with accents and 40 % longer. */
module.exports = function pseudoLoader(source) {
  return this.resourcePath.endsWith('.json') ? JSON.stringify(translated(JSON.parse(source))) : translatedWords(source);
};
