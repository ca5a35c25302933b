import { readSignBySource, readValue, type SignMeaning, sourceNamed, type StatisticsSource } from '../../scorecard';
import type { CategoryMark, Figure, Legend, LegendMeaning } from './table';

/** How a figure is to be taken: the closed list of `bms data --json`. */
export type PointState = 'number' | 'missing' | 'suppressed' | 'notApplicable' | 'preliminary' | 'break';

/** A figure as it was read: by the file's own legend, else by its source's table, else by the usual signs. */
export interface ReadFigure {
  readonly value: number | null;
  /** As the file has it. */
  readonly sign: string | null;
  readonly state: PointState;
  /** A sign that its source does not use any more: told with a word. */
  readonly outdated?: true;
}

/** Whose signs hold; of Eurostat only what `:` means is known. */
export type SignSource = StatisticsSource | 'eurostat' | null;

/** Whose signs a table has, by the source that it names. */
export function signSourceOf(source: string): SignSource {
  return sourceNamed(source) ?? (/(?<![\p{L}])eurostat(?![\p{L}])/iu.test(source) ? 'eurostat' : null);
}

/** Flags beside a number, as JSON-stat, SDMX and PxWeb have them. */
const flags: ReadonlyMap<string, LegendMeaning> = new Map<string, LegendMeaning>([
  ['*', 'preliminary'],
  ['p', 'preliminary'],
  ['e', 'preliminary'],
  ['f', 'preliminary'],
  ['i', 'preliminary'],
  ['b', 'break'],
  ['c', 'suppressed'],
]);

/**
 * Reads a figure.
 *
 * @param periodEnd - last day of its period, `YYYY-MM-DD`; `null` where the file tells none
 * @param mark - what is told of all figures of its period or row
 */
export function readFigure(
  { value, sign, hidden }: Figure,
  legend: Legend,
  source: SignSource,
  periodEnd: string | null,
  mark: CategoryMark | null,
): ReadFigure {
  if (value !== null) {
    const meaning = sign === null ? 'number' : beside(sign, legend, source, periodEnd);
    if (meaning === 'missing' || meaning === 'suppressed' || meaning === 'notApplicable')
      return { value: null, sign, state: meaning };
    return { value, sign, state: meaning === 'preliminary' || meaning === 'break' ? meaning : (mark ?? 'number') };
  }
  if (hidden === true) return { value: null, sign, state: 'suppressed' };
  const meaning = legend.get(sign ?? '') ?? inPlace(sign ?? '', source, periodEnd);
  if (meaning === 'zero') return { value: 0, sign, state: mark ?? 'number' };
  const state = meaning === 'suppressed' || meaning === 'notApplicable' ? meaning : 'missing';
  return { value: null, sign, state, ...(isOutdated(sign, legend, source, periodEnd) && { outdated: true }) };
}

/** SSB has no `-` since 2021: nobody knows what it stands for. */
function isOutdated(sign: string | null, legend: Legend, source: SignSource, periodEnd: string | null): boolean {
  return sign === '-' && source === 'ssb' && !legend.has('-') && bySource('-', source, periodEnd) === 'missing';
}

function beside(sign: string, legend: Legend, source: SignSource, periodEnd: string | null): LegendMeaning {
  const told = legend.get(sign) ?? flags.get(sign);
  if (told !== undefined) return told;
  // Several flags at once: the gravest of them.
  const each = /^[a-z]{2,3}$/i.test(sign) ? [...sign.toLowerCase()].map((letter) => flags.get(letter)) : [];
  for (const meaning of ['suppressed', 'break', 'preliminary'] as const) if (each.includes(meaning)) return meaning;
  if (/^[\p{L}\p{N}]/u.test(sign)) return 'number';
  const meaning = inPlace(sign, source, periodEnd);
  return meaning === 'zero' ? 'number' : meaning;
}

function inPlace(sign: string, source: SignSource, periodEnd: string | null): SignMeaning {
  const told = bySource(sign, source, periodEnd);
  if (told !== null) return told;
  if (source === 'eurostat' && sign.startsWith(':')) return sign.includes('c') ? 'suppressed' : 'missing';
  const { kind } = readValue(sign);
  return kind === 'suppressed' || kind === 'notApplicable' ? kind : 'missing';
}

function bySource(sign: string, source: SignSource, periodEnd: string | null): SignMeaning | null {
  return source === null || source === 'eurostat' ? null : readSignBySource(sign, source, periodEnd);
}
