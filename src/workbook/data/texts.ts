import { dataWordsOf } from '../../locales/data';
import { normalised } from '../../locales/headers';
import { labelText } from '../blocks/block-cell';
import type { CategoryMark } from './table';

const begins = (key: 'preliminary' | 'break'): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${dataWordsOf(key).join('|')})`, 'u');
const preliminary = begins('preliminary');
const breaks = begins('break');
/** What is preliminary in a label is the figures of it: a forecast of its own is not. */
const figuresWord =
  /(?:tall|tal|figures?|data|uppgift\p{L}*|siffror)(?![\p{L}])|^[^\p{L}]*\d{4}[^\p{L}]*(?:\(|:|–|-| )/u;

/** What a header or a title says of all figures under it: "2024 (foreløpige tall)", "brudd i tidsrekken". */
export function markOfText(text: string): CategoryMark | null {
  const said = normalised(text);
  if (preliminary.test(said) && figuresWord.test(said)) return 'preliminary';
  return breaks.test(said) && /tid|serie|series|jämför|\d{4}/.test(said) ? 'break' : null;
}

/** `07459: Befolkning …`, `Tabell 12345`. */
export function tableNumberOf(title: string): string {
  return /^(?:tabell|table)?\s*(\d{4,5})(?:\s*[:–-]\s|$)/iu.exec(title.trim())?.[1] ?? '';
}

/** A note as plain text: publishers put links into theirs. */
export function cleanNote(text: string): string {
  return labelText(text.replaceAll('#', '\n').replace(/<[^<>]*>/g, ''));
}
