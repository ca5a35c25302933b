import { startOf } from '../../scorecard';
import { isFunctionWord } from './function-words';

/** Excel takes no longer names; a label as long is a sentence. */
const longest = 255;
const longestProposed = 60;

/** A letter, underscore or backslash first, then also digits and points. */
const allowed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** `KPI1` and `A1` are cells, `R1C1`, `R` and `C` are so in the other notation. */
const likeCell = /^(?:[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|r[0-9]*|c[0-9]*)$/i;

/** Names that Excel and this add-in keep for themselves, and the words for true and false. */
const reserved = /^(?:_xl.*|_bms_.*|print_area|print_titles|_filterdatabase|true|false|sann|usann|sant|falskt)$/i;

/** Whether Excel takes a text as the name of a range. */
export function isAllowedName(name: string): boolean {
  return name.length <= longest && allowed.test(name) && !likeCell.test(name) && !reserved.test(name);
}

/**
 * A name made of a label: its letters and digits, in words joined by underscores; never that of a function.
 *
 * @param fallback - made into a name where the label has no letter or digit
 * @param taken - in lower case; the name is none of them
 * @example proposeName('Fravær, 1. kl. (%)', '', new Set()) // 'Fravær_1_kl'
 */
export function proposeName(label: string, fallback: string, taken: ReadonlySet<string>): string {
  const stem = stemOf(label) || stemOf(fallback) || '_1';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `_${number}`;
    const name = `${startOf(stem, longestProposed - ending.length)}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function isProposable(name: string): boolean {
  return isAllowedName(name) && !isFunctionWord(name);
}

function stemOf(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  let stem = '';
  for (const word of words) {
    const longer = stem === '' ? word : `${stem}_${word}`;
    if (stem !== '' && longer.length > longestProposed) break;
    stem = startOf(longer, longestProposed);
  }
  if (stem === '' || isProposable(stem)) return stem;
  const parted = stem.replace(/^(\p{L}+)(\p{N})/u, '$1_$2');
  return isProposable(parted) ? parted : isAllowedName(`_${stem}`) ? `_${stem}` : `${stem}_`;
}
