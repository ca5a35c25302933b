import { parsePeriod } from '../../scorecard';
import { measureWords } from './dictionary';
import { phraseKey } from './skeleton';

/** The text beside an indicator's cells, taken apart. */
export interface LabelText {
  /** Without what the measure and the period say. */
  readonly title: string;
  /** Måleenhet that it says; `null` where it says none. */
  readonly measure: string | null;
}

/** A longer text explains, and is taken as it stands. */
const longestLabel = 120;

/** Ends of a label: `(dager)`, `, prosent` or ` i prosent`, ` %` or ` 2018`. */
const ends = [/^(.+?) ?[([]([^()[\]]+)[)\]]$/, /^(.+?)(?:,| i| in) ([^,]+)$/, /^(.+?),? (%|\d{4})$/];

/** @example readLabel('Liggetid (dager)') // { title: 'Liggetid', measure: 'dager' } */
export function readLabel(label: string): LabelText {
  const text = label
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:;]+$/, '');
  if (text.length > longestLabel) return { title: text, measure: null };
  for (const end of ends) {
    const [, title = '', said = ''] = end.exec(text) ?? [];
    const measure = measureOfText(said);
    if (measure !== null) return { title, measure };
    if (said !== '' && parsePeriod(said) !== null) return readLabel(title);
  }
  return { title: text, measure: null };
}

/** Måleenhet for a text that says one: `prosent`, `%`, `mill. kr`. */
export function measureOfText(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '%' ? '%' : (measureWords.get(phraseKey(trimmed.replaceAll('.', ''))) ?? null);
}
