import { blockWordsOf } from '../../locales/blocks';
import { normalised } from '../../locales/headers';
import type { BlockColumn, BlockRow } from './block';

const answers = new Set(blockWordsOf('answers').map(normalised));

/** Fewer may be words of something else. */
const fewestAnswers = 3;

/**
 * Whether a table counts answers of a survey, by row (`Helt enig`, `Delvis enig` …) or by column: of these somebody has to
 * make an indicator, and which one is not told.
 */
export function countsAnswers(rows: readonly BlockRow[], columns: readonly BlockColumn[]): boolean {
  return (
    areAnswers(rows.map(({ labels }) => labels[labels.length - 1]?.text ?? '')) ||
    areAnswers(columns.flatMap(({ kind, parts }) => (kind === 'value' ? [parts[parts.length - 1]?.text ?? ''] : [])))
  );
}

function areAnswers(texts: readonly string[]): boolean {
  const found = new Set(texts.map(normalised).filter((text) => answers.has(text)));
  return found.size >= fewestAnswers && found.size * 2 >= new Set(texts).size;
}
