import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../commands';
import { faultOf } from '../../../commands';
import type { CardField, SetupValue } from '../../../workbook/setup-types';
import { useActions } from '../../actions';
import type { ReadSetting, SettingReading } from './setting-entry';

/** Why what was typed is not in the sheet: it cannot be read, or it could not be written. */
export type SettingFault = { readonly kind: 'unread'; readonly fault: Extract<SettingReading, { fault: unknown }>['fault'] } | ({ readonly kind: 'unwritten' } & Fault);

type Phase = 'typing' | 'writing' | 'written';

/** What the user is doing with a field. `over` is what stood in the sheet when it began. */
interface Entry {
  readonly typed: string;
  readonly phase: Phase;
  readonly over: SetupValue;
  readonly fault: SettingFault | null;
}

/** A field of `BMS_Kort` as it is edited. */
export interface Setting {
  /** What the field shows: what is being typed, else what the sheet has. */
  readonly shown: string;
  /** `null` while the field only shows the sheet. */
  readonly phase: Phase | null;
  readonly fault: SettingFault | null;
  change(typed: string): void;
  /** Writes what was typed, if it is another. */
  commit(typed?: string): Promise<void>;
  undo(): void;
}

/**
 * A field of `BMS_Kort`: what is typed stays in it until it is in the sheet or taken back, whatever happens in the sheet
 * meanwhile. A change by another in between is never written over unseen.
 *
 * @param cell - what stands in the sheet, as it was last read
 * @param text - the same as the field shows it
 */
export function useSetting(field: CardField, cell: SetupValue, text: string, read: ReadSetting): Setting {
  const { workbook, reread, run } = useActions();
  const [entry, setEntry] = useState<Entry | null>(null);
  const left = useRef(false);
  // What is written shows until the sheet has been read again.
  const isDone = entry?.phase === 'written' && entry.over !== cell;

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const write = async (typed: string, over: SetupValue): Promise<void> => {
    const reading = read(typed, cell);
    if ('fault' in reading) {
      setEntry({ typed, phase: 'typing', over, fault: { kind: 'unread', fault: reading.fault } });
      return;
    }
    if ((reading.value ?? '') === (over.value ?? '')) {
      setEntry(null);
      return;
    }
    setEntry({ typed, phase: 'writing', over: cell, fault: null });
    try {
      await workbook.editSetup([{ table: 'card', field, value: reading.value, seen: over.value }]);
      setEntry({ typed, phase: 'written', over: cell, fault: null });
    } catch (error) {
      setEntry({ typed, phase: 'typing', over, fault: { kind: 'unwritten', ...faultOf(error) } });
      // The view is gone, and with it the place for the message.
      if (left.current) void run(Promise.reject(error));
    }
    reread();
  };

  return {
    shown: entry && !isDone ? entry.typed : text,
    phase: entry?.phase ?? null,
    fault: entry?.fault ?? null,
    change: (typed) => setEntry({ typed, phase: 'typing', over: entry?.phase === 'typing' ? seenSince(entry, cell) : cell, fault: null }),
    async commit(typed) {
      if (typed !== undefined) await write(typed, cell);
      else if (entry?.phase === 'typing') await write(entry.typed, seenSince(entry, cell));
    },
    undo: () => setEntry(null),
  };
}

/** What the user knows to be in the sheet: after another's change has been told of, that. */
function seenSince({ over, fault }: Entry, cell: SetupValue): SetupValue {
  return fault?.kind === 'unwritten' && fault.fault === 'changed-meanwhile' ? cell : over;
}
