import { useEffect, useReducer, useRef } from 'react';
import type { Fault } from '../../commands';
import { faultOf } from '../../commands';
import type { RawValue } from '../../scorecard';
import { useActions } from './actions';
import {
  cellEntryReducer,
  isAnothers,
  isSameValue,
  knownValue,
  type Reading,
  typedText,
  type Writing,
} from './cell-entry';
import { useReadings } from './readings';

/** A field over a cell of the setup. */
export interface CellField<Unread extends string> {
  /** What the field shows: what was typed until it is in the cell, else what the cell holds. */
  readonly text: string;
  /** Where what was typed is on its way into the cell; `null` while the field only shows the cell. */
  readonly phase: 'typing' | 'writing' | 'written' | null;
  /** Why what was typed cannot be written. */
  readonly unread: Unread | null;
  /** Why it could not be written. */
  readonly fault: Fault | null;
  /** Whether the cell was not written because another had changed it. */
  readonly isAnothers: boolean;
  /** Whether what another wrote has been read, so that both can be shown. */
  readonly conflict: boolean;
  readonly type: (text: string) => void;
  /** Writes what was typed, if it is something else than the cell holds; not over another's change. */
  readonly leave: () => void;
  /** The same, and over another's change that the user has been told of. */
  readonly insist: () => void;
  /** Types and writes at once. */
  readonly choose: (text: string) => void;
  /** Takes back what was typed. */
  readonly revert: () => void;
}

/**
 * Editing of one cell: what is typed stays in the field until it is in the cell or taken back, whatever happens in the
 * sheet meanwhile. A change by another in between is never written over unseen.
 *
 * @param value - what the cell holds, as last read
 * @param shown - the same as the field shows it
 * @param read - what a typed text is written as
 * @param save - writes it; rejects where the cell holds something else than was seen
 */
export function useCellEntry<Unread extends string = never>(
  value: RawValue,
  shown: string,
  read: (text: string) => Reading<Unread>,
  save: (value: RawValue, seen: RawValue) => Promise<void>,
): CellField<Unread> {
  const { run } = useActions();
  const readings = useReadings();
  const [entry, dispatch] = useReducer(cellEntryReducer<Unread>, null);
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  useEffect(() => dispatch({ type: 'changed' }), [value]);
  useEffect(() => dispatch({ type: 'read', reading: readings.shown }), [readings.shown]);

  const known = knownValue(entry, value);
  const write = async (text: string): Promise<void> => {
    const reading = read(text);
    if ('fault' in reading) return dispatch({ type: 'unread', text, seen: known, unread: reading.fault });
    if (isSameValue(reading.value, known)) return dispatch({ type: 'takenBack' });
    const writing: Writing = { phase: 'writing', text, value: reading.value, seen: known, before: value };
    dispatch({ type: 'writing', writing });
    try {
      await save(reading.value, known);
      dispatch({ type: 'written', writing, begun: readings.begun() });
    } catch (error) {
      // Without the field the message stands above the views.
      if (gone.current) void run(Promise.reject(error));
      else dispatch({ type: 'failed', writing, fault: faultOf(error) });
    }
  };
  const insist = (): void => {
    if (entry?.phase === 'typing') void write(entry.text);
  };

  const typing = entry?.phase === 'typing' ? entry : null;
  return {
    text: typedText(entry, value) ?? shown,
    phase: entry?.phase === 'read' ? 'written' : (entry?.phase ?? null),
    unread: typing?.unread ?? null,
    fault: typing?.fault ?? null,
    isAnothers: isAnothers(entry),
    conflict: typing !== null && isAnothers(entry) && !isSameValue(value, typing.seen),
    type: (text) => dispatch({ type: 'typed', text, seen: known }),
    leave: () => {
      if (!isAnothers(entry)) insist();
    },
    insist,
    choose: (text) => {
      if (entry?.phase !== 'writing') void write(text);
    },
    revert: () => dispatch({ type: 'takenBack' }),
  };
}
