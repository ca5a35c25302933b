import { blockWordsOf } from '../../locales/blocks';
import { indicatorColumns, normalised, wordsFor } from '../../locales/headers';
import { allMappingWords } from '../../locales/mapping';
import { allWords, wordsOf } from '../../locales/words';
import { labelText } from './block-cell';
import { readPeriodText } from './period-text';
import { remembered } from './remembered';

/** A text taken apart into what is measured and what it is measured in. */
export interface UnitText {
  readonly title: string;
  /** As written, `%` for every word for it; `null` where none is said. */
  readonly unit: string | null;
  /** Lowest and highest possible value, `1–5`; `null` where none is said. */
  readonly scale: string | null;
}

const percent = wordsOf((words) => words.percent);
const points = wordsOf((words) => words.percentagePoints);
const magnitudes = new Set(allWords.flatMap((words) => Object.keys(words.magnitudes)));
const measures = new Set(allMappingWords.flatMap((words) => Object.values(words.measures).flat()).map(plain));
const measureHeads = new Set(blockWordsOf('measure').map(normalised));

const counted = new Set(blockWordsOf('counted').map(plain));

/** In brackets a unit of time; alone over a column they head periods. */
const years = wordsOf(({ period }) => period.year);

const longestUnit = 40;

function plain(text: string): string {
  return normalised(text).replaceAll('.', '');
}

/** Signs that only units have. */
const unitSign = /[%‰€£$µ°]|\bm[²³23]\b|(?:^|[\s\d])(?:kr|nok|sek|dkk|eur|usd)\b|\bco2\b/i;
/** One thing per another: `per 1000 innbyggere`, `kr/elev`. */
const rate = /^(?:(?:antall|antal|tal|number|kr|kroner|kronor)[\s.]*)?(?:per|pr\.?) |^\p{L}{1,12}\.? ?\/ ?\p{L}/iu;
/** So many at a time: `1000 kr`, `i 1 000`, `1000 personer`. */
const thousands = /^(?:i |in )?1[ .]?000(?:[ .]?000)?(?: \p{L}+)?$/iu;

/** Whether a text in brackets, after a comma or in a cell of its own is a unit of measure. */
export function unitOf(text: string): string | null {
  const said = labelText(text).replace(/^(?:i|in|av) /i, '');
  if (said === '' || said.length > longestUnit || /[()[\]]/.test(said) || readPeriodText(said) !== null) return null;
  const word = plain(said);
  if (
    said === '%' ||
    percent.has(normalised(said)) ||
    percent.has(word) ||
    /^(?:andel )?(?:i )?(?:%|prosent|procent|percent)$/.test(word)
  )
    return '%';
  if (points.has(normalised(said))) return said;
  if (measures.has(word) || counted.has(word) || magnitudes.has(word) || thousands.test(said)) return said;
  const words = word.split(' ');
  if (words.length > 5) return null;
  if (words.some((each) => magnitudes.has(each)) && words.some((each) => measures.has(each))) return said;
  return isSign(said) || rate.test(said) ? said : null;
}

/** A sign, or words that are all part of one: `µg/m³`, `kr per innbygger`; a title with a sign in it is no unit. */
function isSign(said: string): boolean {
  if (!unitSign.test(said)) return false;
  return !/\s/.test(said) || /^(?:[%‰€£$]|kr|nok|sek|eur|usd|mill|mrd)/i.test(said);
}

/** `i % av brutto driftsinntekter`, `i prosent av befolkningen`. */
const shareOf = /(?:^|\s)(?:i|in)?\s?(?:%|prosent|pst\.?|procent|per ?cent)(?:-| )?(?:andel)? (?:av|of) /iu;

const scaleWords = new Set(blockWordsOf('scale').map(plain));
/** Words for a scale alone say nothing of what is counted. */
const scaleHeads = new Set(wordsFor(indicatorColumns, 'scale').map(plain));

/** `indeks 1–5`, `skala fra 1 til 6`; two numbers alone may as well be school years. */
function readScale(said: string): { readonly unit: string | null; readonly scale: string } | null {
  const [, word = '', low = '', high = ''] =
    /^(\p{L}+):? (?:fra |från |from )?(\d{1,3}) ?(?:[–-]|til|till|to) ?(\d{1,3})$/iu.exec(labelText(said)) ?? [];
  if (!scaleWords.has(plain(word)) || Number(low) >= Number(high)) return null;
  return { unit: scaleHeads.has(plain(word)) ? null : word, scale: `${low}–${high}` };
}

/** @example readUnitText('Liggetid (dager)') // { title: 'Liggetid', unit: 'dager' } */
export const readUnitText = remembered((text): UnitText => {
  for (const bracket of [...text.matchAll(/[([]([^()[\]]+)[)\]]/gu)].reverse()) {
    const said = bracket[1] ?? '';
    const scaled = readScale(said);
    const unit =
      scaled === null ? (unitOf(said) ?? (years.has(normalised(said)) ? labelText(said) : null)) : scaled.unit;
    const title = labelText(`${text.slice(0, bracket.index)} ${text.slice(bracket.index + bracket[0].length)}`);
    if ((unit !== null || scaled !== null) && title !== '') return { title, unit, scale: scaled?.scale ?? null };
  }
  const comma = /^(.+),\s*([^,]+)$/u.exec(text) ?? /^(.+?)[\s:–-]+([%‰]|[µm]g\/\S+|kr\/\S+)$/u.exec(text);
  if (comma !== null) {
    const unit = unitOf(comma[2] ?? '');
    if (unit !== null) return { title: labelText(comma[1] ?? '').replace(/ (?:i|in)$/i, ''), unit, scale: null };
  }
  // "Andel i prosent", "Beløp i 1000 kr": what stands before is no less of the title.
  const inUnit = /^(.+?) (?:i|in) ([^,]+)$/iu.exec(text);
  const unit = shareOf.test(text) ? '%' : inUnit === null ? null : unitOf(inUnit[2] ?? '');
  return { title: text, unit, scale: null };
});

/** The unit that a line such as `Måleenhet: prosent` or `Beløp i 1000 kr` says for all that it stands above or below. */
export function unitOfLine(text: string): string | null {
  const [, head = '', said = ''] = /^([^:]{2,30}):\s*(.+)$/u.exec(text) ?? [];
  if (head !== '' && measureHeads.has(normalised(head))) return unitOf(said) ?? shortUnit(said);
  const amount = /^(?:alle )?(?:tall|beløp|belopp|amounts?|figures?)(?:ene)? (?:i|in|er i) (.+)$/iu.exec(text);
  return amount === null ? null : unitOf(amount[1] ?? '');
}

/** Whether a cell says that the next one is a unit of measure. */
export function isUnitHead(text: string): boolean {
  return measureHeads.has(normalised(text.replace(/:$/, '')));
}

/** What stands where a unit is said to stand is one, if it is short. */
export function shortUnit(text: string): string | null {
  const said = labelText(text);
  return said !== '' && said.length <= longestUnit && !/\d{4}/.test(said) ? said : null;
}

const countWords = new Set(languagesFirst(blockWordsOf('counted')));

/** The words for a count, one a language, by which titles begin: `Antall elever`. */
function languagesFirst(words: readonly string[]): readonly string[] {
  return words.filter((word) => /^(?:antall|tal|antal|number|count)$/.test(word));
}

/**
 * The unit that a title says: in brackets or after a comma, as a share (`i % av …`), or as a count by its first word.
 *
 * @example unitOfTitle('Antall elever') // 'antall'
 */
export function unitOfTitle(text: string): string | null {
  const { unit } = readUnitText(text);
  if (unit !== null) return unit;
  const [first = ''] = normalised(text).split(' ');
  if (countWords.has(first) && text.includes(' ')) return first;
  const [, points = null] = pointsAtEnd.exec(text) ?? [];
  return points === null ? null : points.toLowerCase();
}

/** What is counted in points is called so: `Grunnskolepoeng`, `Genomsnittlig betygspoäng`. */
const pointsAtEnd = /\p{L}(poeng|poäng)(?:\s|$)/iu;

/** Whether a line names what is counted, by a word that is also a unit: `Passasjerer`, `Elever`. */
export function isCountedThing(text: string): boolean {
  const word = plain(text);
  return counted.has(word) && !countWords.has(word) && word.length > 3;
}
