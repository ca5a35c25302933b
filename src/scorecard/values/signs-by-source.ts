/** Who publishes statistics whose signs are known. */
export type StatisticsSource = 'ssb' | 'kolada' | 'skolverket' | 'udir';

/** What a sign stands for; `zero` and `preliminary` are numbers. */
export type SignMeaning = 'missing' | 'suppressed' | 'notApplicable' | 'zero' | 'preliminary';

const publishers: ReadonlyMap<string, StatisticsSource> = new Map([
  ['ssb', 'ssb'],
  ['statistisk sentralbyrå', 'ssb'],
  ['kostra', 'ssb'],
  ['kolada', 'kolada'],
  ['rka', 'kolada'],
  ['skolverket', 'skolverket'],
  ['siris', 'skolverket'],
  ['udir', 'udir'],
  ['utdanningsdirektoratet', 'udir'],
  ['skoleporten', 'udir'],
]);
const publisher = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${[...publishers.keys()].join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

/**
 * The publisher that a text names, as a whole word (rules 1.7).
 *
 * @param text - such as an indicator's Kilde, or the source that a file tells
 * @returns `null` where it names none, or two whose signs differ
 * @example sourceNamed('KOSTRA, tabell 12345') // 'ssb'
 */
export function sourceNamed(text: string): StatisticsSource | null {
  const named = new Set(
    [...text.normalize('NFC').matchAll(publisher)].map(([word]) => publishers.get(word.toLowerCase())),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

type Signs = ReadonlyMap<string, SignMeaning>;

const ssbNow: Signs = new Map<string, SignMeaning>([
  ['..', 'missing'],
  ['.', 'notApplicable'],
  [':', 'suppressed'],
  // Not used since 2021.
  ['-', 'missing'],
  ['...', 'missing'],
  ['', 'missing'],
]);
const signs: Readonly<Record<StatisticsSource, Signs>> = {
  ssb: ssbNow,
  kolada: new Map<string, SignMeaning>([
    ['..', 'suppressed'],
    ['.', 'notApplicable'],
    ['-', 'missing'],
    ['', 'missing'],
  ]),
  skolverket: new Map<string, SignMeaning>([
    ['..', 'suppressed'],
    ['.', 'missing'],
    ['', 'missing'],
  ]),
  udir: new Map<string, SignMeaning>([
    ['-', 'missing'],
    ['*', 'suppressed'],
    ['', 'notApplicable'],
  ]),
};

/** The first day of the signs that SSB uses now. */
const ssbChange = '2021-01-01';
const ssbBefore: Signs = new Map<string, SignMeaning>([...ssbNow, ['-', 'zero'], ['*', 'preliminary']]);

/**
 * What a sign means where it is known who published it (rules 1.7).
 *
 * @param sign - trimmed; '' is a blank cell, `*` may also stand behind a number
 * @param periodEnd - last day of the figure's period, `YYYY-MM-DD`: SSB has other signs before 2021; `null` where
 *   nobody knows it, and then none is zero
 * @returns `null` where the source says nothing of the sign, so that its usual meaning holds (rules 1.2)
 */
export function readSignBySource(sign: string, source: StatisticsSource, periodEnd: string | null): SignMeaning | null {
  const isOld = source === 'ssb' && periodEnd !== null && periodEnd < ssbChange;
  return (isOld ? ssbBefore : signs[source]).get(sign.trim()) ?? null;
}
