import { status as statusTexts } from '../../locales/every/status';
import { languages, type Language } from '../../locales/language';
import type { RawValue } from './types';

/** What a cell shows until its value comes, in Excel's display languages. */
const excelsWords = ['#BUSY!', '#GETTING_DATA', '#OPPTATT!', '#HENTER_DATA', '#UPPTAGEN!', '#HÄMTAR_DATA'];

/** The word for what is still being computed. */
export function waitingWord(language: Language): string {
  return statusTexts[language].waiting;
}

const waiting = new Set([...excelsWords, ...languages.map(waitingWord)]);

/** Of the symbol and the space before the word, as a status cell of the card has them. */
const symbolLength = 2;

/** Whether a cell still waits for its value, or says that what it rests on does (rules 1.2). */
export function isWaiting(raw: RawValue): boolean {
  return typeof raw === 'string' && (waiting.has(raw) || waiting.has(raw.slice(symbolLength)));
}
