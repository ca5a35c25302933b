import type { Fault } from '../../commands';
import type { RawValue } from '../../scorecard';

/** What a typed text is written as, or the word for why it cannot be. */
export type Reading<Unread extends string> = { readonly value: RawValue } | { readonly fault: Unread };

/** On its way into the cell. */
export interface Writing {
  readonly phase: 'writing';
  readonly text: string;
  readonly value: RawValue;
  /** What the user knew to be in the cell. */
  readonly seen: RawValue;
  /** What the pane had last read of it. */
  readonly before: RawValue;
}

/** What is being done with the field over a cell, and how far its way into the cell is. */
export type CellEntry<Unread extends string> =
  /** Not in the cell; `unread` or `fault` is why, where that has been tried. */
  | {
      readonly phase: 'typing';
      readonly text: string;
      readonly seen: RawValue;
      readonly unread: Unread | null;
      readonly fault: Fault | null;
    }
  | Writing
  /** In the cell; the workbook may not have been read since. `begun` readings of it had begun when it was written. */
  | (Omit<Writing, 'phase' | 'seen'> & { readonly phase: 'written'; readonly begun: number })
  /** In the cell, and what the cell holds has been read since. */
  | { readonly phase: 'read' };

/** What happens to it. */
export type CellEvent<Unread extends string> =
  | { readonly type: 'typed'; readonly text: string; readonly seen: RawValue }
  | { readonly type: 'unread'; readonly text: string; readonly seen: RawValue; readonly unread: Unread }
  | { readonly type: 'writing'; readonly writing: Writing }
  /** @property begun - how many readings of the workbook had begun by then */
  | { readonly type: 'written'; readonly writing: Writing; readonly begun: number }
  | { readonly type: 'failed'; readonly writing: Writing; readonly fault: Fault }
  | { readonly type: 'takenBack' }
  /** The cell was read and holds something else than at the reading before. */
  | { readonly type: 'changed' }
  /** What is in view comes from the reading with this number. */
  | { readonly type: 'read'; readonly reading: number };

/** A blank cell is read as '' or as nothing. */
export function isSameValue(first: RawValue, second: RawValue): boolean {
  return (first ?? '') === (second ?? '');
}

/** What is typed stays until it is in the cell or taken back, also what is typed while something earlier is written. */
export function cellEntryReducer<Unread extends string>(
  entry: CellEntry<Unread> | null,
  event: CellEvent<Unread>,
): CellEntry<Unread> | null {
  switch (event.type) {
    case 'typed':
      return { phase: 'typing', text: event.text, seen: event.seen, unread: null, fault: null };
    case 'unread':
      return { phase: 'typing', text: event.text, seen: event.seen, unread: event.unread, fault: null };
    case 'writing':
      return event.writing;
    case 'written': {
      const { text, value, before } = event.writing;
      if (entry === event.writing) return { phase: 'written', text, value, before, begun: event.begun };
      return entry?.phase === 'typing' ? { ...entry, seen: value } : entry;
    }
    case 'failed': {
      const { text, seen } = event.writing;
      return entry === event.writing ? { phase: 'typing', text, seen, unread: null, fault: event.fault } : entry;
    }
    case 'takenBack':
      return null;
    case 'changed':
      return entry?.phase === 'written' ? { phase: 'read' } : entry;
    case 'read':
      // A reading that began later knows what is in the cell, also where it has been undone meanwhile.
      return entry?.phase === 'written' && event.reading > entry.begun ? { phase: 'read' } : entry;
  }
}

/**
 * The text that stands in the field in place of what the cell holds.
 *
 * @param value - what the cell holds, as last read
 * @returns `null` where the field shows the cell
 */
export function typedText<Unread extends string>(entry: CellEntry<Unread> | null, value: RawValue): string | null {
  if (entry === null || entry.phase === 'read') return null;
  return entry.phase === 'written' && isReadBack(entry, value) ? null : entry.text;
}

/**
 * What the user knows to be in the cell: what it held when the typing began, or since another's change has been told
 * of, that.
 */
export function knownValue<Unread extends string>(entry: CellEntry<Unread> | null, value: RawValue): RawValue {
  if (entry === null || entry.phase === 'read') return value;
  if (entry.phase === 'written') return isReadBack(entry, value) ? value : entry.value;
  return isAnothers(entry) ? value : entry.seen;
}

/** Whether the cell was not written because another had changed it. */
export function isAnothers<Unread extends string>(entry: CellEntry<Unread> | null): boolean {
  return entry?.phase === 'typing' && entry.fault?.fault === 'changed-meanwhile';
}

/** A reading that began before the writing still has what stood there then. */
function isReadBack({ before, value: written }: Pick<Writing, 'before' | 'value'>, value: RawValue): boolean {
  return !isSameValue(value, before) || isSameValue(value, written);
}
