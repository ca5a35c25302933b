import { blockWordsOf, type BlockWordKey } from '../../locales/blocks';
import { indicatorColumns, normalised, remarkColumns, totalWords, wordsFor } from '../../locales/headers';
import { allMappingWords, type RoleKey } from '../../locales/mapping';
import { remembered } from './remembered';

/** What a column or a row of a table holds: the closed list of `bms tables --json`. */
export const blockRoles = [
  'code',
  'perspective',
  'goal',
  'factor',
  'indicator',
  'definition',
  'measure',
  'unit',
  'direction',
  'period',
  'result',
  'previous',
  'ambition',
  'critical',
  'baseline',
  'benchmark',
  'count',
  'weight',
  'frequency',
  'source',
  'responsible',
  'comment',
  'cause',
  'action',
  'deadline',
  'status',
  'breakdown',
  'other',
] as const;
export type BlockRole = (typeof blockRoles)[number];

/** What the words of a header say; those that no role of a block is called by are for the rules alone. */
export type HeaderWord = BlockRole | Exclude<BlockWordKey, BlockRole>;

const mappingRoles: readonly RoleKey[] = ['result', 'previous', 'ambition', 'critical', 'baseline', 'benchmark'];

/** From the most to the least telling: a word of two kinds is of the first where nothing else tells. */
function allWords(): ReadonlyMap<string, readonly HeaderWord[]> {
  const found = new Map<string, HeaderWord[]>();
  const add = (kind: HeaderWord, words: readonly string[]): void => {
    for (const word of words.map(normalised)) {
      const kinds = found.get(word) ?? [];
      if (!kinds.includes(kind)) found.set(word, [...kinds, kind]);
    }
  };
  const blockKeys: readonly BlockWordKey[] = [
    'total',
    'average',
    'difference',
    'count',
    'unit',
    'period',
    'code',
    'measure',
    'breakdown',
    'status',
    'quality',
    'value',
    'actual',
    'budget',
    'forecast',
    'note',
    'rolling',
    'lower',
    'upper',
  ];
  for (const key of blockKeys.slice(0, 4)) add(key, blockWordsOf(key));
  add('total', totalWords);
  add('previous', blockWordsOf('gluedPrevious'));
  add('result', blockWordsOf('current'));
  for (const role of mappingRoles)
    add(
      role,
      allMappingWords.flatMap(({ roles }) => roles[role]),
    );
  for (const key of blockKeys.slice(4)) add(key, blockWordsOf(key));
  const setup = {
    perspective: 'perspective',
    goal: 'goal',
    factor: 'factor',
    name: 'indicator',
    definition: 'definition',
    measure: 'measure',
    direction: 'direction',
    result: 'result',
    previous: 'previous',
    ambition: 'ambition',
    critical: 'critical',
    baseline: 'baseline',
    benchmark: 'benchmark',
    weight: 'weight',
    frequency: 'frequency',
    source: 'source',
    owner: 'responsible',
    nr: 'code',
    oldGap: 'difference',
  } as const;
  for (const [key, kind] of Object.entries(setup) as [keyof typeof setup, HeaderWord][])
    add(kind, wordsFor(indicatorColumns, key));
  for (const kind of ['comment', 'cause', 'action', 'deadline'] as const) add(kind, wordsFor(remarkColumns, kind));
  return found;
}

const words = allWords();

/** Without a unit in brackets, a note's digit or a colon at its end. */
function bare(text: string): string {
  return normalised(text.replace(/[([][^()[\]]*[)\]]/g, ' ').replace(/[\s:;,*¹²³]+$/, ''));
}

/**
 * What a header's words say, most telling first.
 *
 * @param text - without its period
 * @returns empty where the header is no word of the lists
 */
export const headerWords = remembered((text): readonly HeaderWord[] => {
  const wanted = bare(text);
  if (wanted === '') return [];
  const whole = words.get(wanted);
  if (whole !== undefined) return whole;
  // "Kommune/region" is either.
  const either = wanted.split('/').map((part) => words.get(part.trim()));
  if (either.length > 1 && either[0] !== undefined) return either[0];
  // "Endring i prosent" and "Avvik fra budsjett" are differences; of other words only the whole is sure.
  const [first = ''] = wanted.split(' ');
  const isDifference = words.get(first)?.includes('difference') === true;
  return isDifference ? ['difference'] : [];
});

/** Whether a label holds all others of its table together, or is the mean of them. */
export function totalOfLabel(text: string): 'total' | 'average' | null {
  const [first = ''] = bare(text).split(' ');
  for (const kinds of [headerWords(text), beginsTotals.get(first) ?? []]) {
    if (kinds.includes('average')) return 'average';
    if (kinds.includes('total')) return 'total';
  }
  return null;
}

/** Words that mean it whatever follows: `Sum tjenester`; `alle` and `hele` do not. */
const beginsTotals: ReadonlyMap<string, readonly HeaderWord[]> = new Map([
  ...['sum', 'summa', 'totalt', 'subtotal', 'delsum'].map((word): [string, HeaderWord[]] => [word, ['total']]),
  ...['gjennomsnitt', 'genomsnitt', 'average'].map((word): [string, HeaderWord[]] => [word, ['average']]),
]);

/** Whether a label names what others are compared with: the country, a group of municipalities. */
export function isBenchmarkLabel(text: string): boolean {
  return headerWords(text).includes('benchmark');
}

const noteWords = new Set(blockWordsOf('note').map(normalised));

/** Whether a line begins as one of sources or remarks does. */
export function isNote(text: string): boolean {
  const [, first = ''] = /^([^:]{2,40}):/.exec(text) ?? [];
  return noteWords.has(normalised(first)) || /^(?:\*|\d\)|[¹²³])/.test(text);
}

const signedWords = blockWordsOf('signed').map(normalised);
const counts = new Set(blockWordsOf('counted').map(normalised));

/** Whether a title is of a difference with a sign, of which only its user knows which is good; a count of deviations is none. */
export function isSignedDifference(title: string): boolean {
  const text = bare(title);
  const [first = ''] = text.split(' ');
  if (counts.has(first)) return false;
  return signedWords.some((word) => ` ${text} `.includes(`${word} `));
}
