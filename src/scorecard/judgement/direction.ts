import { wordsOf } from '../../locales/words';
import { isLess } from '../values/compare';
import { fold } from '../values/text';
import type { Direction, RawValue, Target } from '../values/types';

const spellings: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ...[...wordsOf((words) => words.higher), '↑', '>', '1'].map((word) => [word, 'higher'] as const),
  ...[...wordsOf((words) => words.lower), '↓', '<', '-1'].map((word) => [word, 'lower'] as const),
  ...[...wordsOf((words) => words.range), '↔', '0'].map((word) => [word, 'range'] as const),
]);

export interface DirectionReading {
  /** `null` where the cell is blank or cannot be read. */
  readonly direction: Direction | null;
  readonly unknown: boolean;
}

const blank: DirectionReading = { direction: null, unknown: false };
const unknown: DirectionReading = { direction: null, unknown: true };

/** Reads a given direction in any language (rules 3.1). */
export function readDirection(raw: RawValue): DirectionReading {
  if (raw === null || raw === undefined) return blank;
  const text = fold(String(raw));
  if (text === '') return blank;
  const direction = spellings.get(text);
  return direction === undefined ? unknown : { direction, unknown: false };
}

function directionOfAmbition(target: Target | null): Direction | null {
  if (target === null || target.op === null) return null;
  if (target.op === 'in') return 'range';
  return target.op === '>' || target.op === '>=' ? 'higher' : 'lower';
}

/** Red below the limit means that more is better. */
function directionOfCritical(target: Target | null): Direction | null {
  if (target === null || target.op === null || target.op === 'in') return null;
  return target.op === '<' || target.op === '<=' ? 'higher' : 'lower';
}

function directionOfOrder(ambition: Target | null, critical: Target | null): Direction | null {
  if (ambition === null || critical === null || ambition.op === 'in' || critical.op === 'in') return null;
  if (isLess(critical.value, ambition.value)) return 'higher';
  return isLess(ambition.value, critical.value) ? 'lower' : null;
}

/**
 * What is said about the direction by what is given, the ambition, the critical limit and their order.
 *
 * @returns the direction, `null` where nothing speaks, or `conflict` where two disagree.
 */
export function resolveDirection(
  given: Direction | null,
  ambition: Target | null,
  critical: Target | null,
): Direction | 'conflict' | null {
  const ofAmbition = directionOfAmbition(ambition);
  // With an interval the critical limit is a bound of it and speaks for no other direction.
  if (given === 'range' || ofAmbition === 'range') {
    return (given ?? 'range') === 'range' && (ofAmbition ?? 'range') === 'range' ? 'range' : 'conflict';
  }
  let said: Direction | null = given;
  for (const voice of [ofAmbition, directionOfCritical(critical), directionOfOrder(ambition, critical)]) {
    if (voice === null) continue;
    if (said !== null && said !== voice) return 'conflict';
    said = voice;
  }
  return said;
}
