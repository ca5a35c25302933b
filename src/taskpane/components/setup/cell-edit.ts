import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../commands';
import { faultOf } from '../../../commands';
import type { RawValue } from '../../../scorecard';
import { useActions } from '../../actions';

/** What has been typed in a field over a cell, and how far its way into the cell is. */
type Typed =
  | { readonly phase: 'typing'; readonly text: string; readonly seen: RawValue }
  | { readonly phase: 'saving'; readonly text: string; readonly seen: RawValue }
  /** Written; the workbook has not been read since. */
  | { readonly phase: 'saved'; readonly text: string; readonly value: RawValue }
  | { readonly phase: 'failed'; readonly text: string; readonly seen: RawValue; readonly fault: Fault };

export interface CellEdit {
  readonly text: string;
  /** Whether something is typed that is not in the cell. */
  readonly typing: boolean;
  readonly saving: boolean;
  readonly fault: Fault | null;
  /** The cell holds something else by now than when the typing began: both are shown, and the user chooses. */
  readonly conflict: boolean;
  readonly type: (text: string) => void;
  /** Writes what was typed, if it is something else than the cell holds. `text` where it has only just been chosen. */
  readonly leave: (text?: string) => void;
  /** Writes over what the cell holds by now. */
  readonly insist: () => void;
  /** Takes back what was typed. */
  readonly revert: () => void;
}

const isSame = (first: RawValue, second: RawValue): boolean => (first ?? '') === (second ?? '');

/**
 * Editing of one cell: what is typed stays in the field until it is in the cell, whatever happens.
 *
 * @param value - what the cell holds, as last read
 * @param shown - the same as the field shows it
 * @param entered - what a typed text is written as
 * @param save - writes it; rejects where the cell holds something else than was seen
 */
export function useCellEdit(value: RawValue, shown: string, entered: (text: string) => RawValue, save: (value: RawValue, seen: RawValue) => Promise<void>): CellEdit {
  const { run } = useActions();
  const [typed, setTyped] = useState<Typed | null>(null);
  const gone = useRef(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  // What was written has come back with a reading, or has been changed in the sheet since.
  useEffect(() => setTyped((before) => (before?.phase === 'saved' ? null : before)), [value]);

  const seen = typed === null ? value : typed.phase === 'saved' ? typed.value : typed.seen;
  const write = async (text: string, over: RawValue): Promise<void> => {
    const next = entered(text);
    if (isSame(next, over)) return setTyped(null);
    setTyped({ phase: 'saving', text, seen: over });
    try {
      await save(next, over);
      setTyped({ phase: 'saved', text, value: next });
    } catch (error) {
      // Without the field the message stands above the views.
      if (gone.current) void run(Promise.reject(error));
      else setTyped({ phase: 'failed', text, seen: over, fault: faultOf(error) });
    }
  };
  const conflict = typed?.phase === 'failed' && typed.fault.fault === 'changed-meanwhile' && !isSame(value, typed.seen);

  return {
    text: typed?.text ?? shown,
    typing: typed?.phase === 'typing' || typed?.phase === 'failed',
    saving: typed?.phase === 'saving',
    fault: typed?.phase === 'failed' ? typed.fault : null,
    conflict,
    type: (text) => setTyped({ phase: 'typing', text, seen }),
    leave: (text) => {
      if (typed?.phase === 'saving' || conflict) return;
      if (text !== undefined) void write(text, seen);
      else if (typed?.phase === 'typing' || typed?.phase === 'failed') void write(typed.text, seen);
    },
    insist: () => typed && void write(typed.text, value),
    revert: () => setTyped(null),
  };
}
