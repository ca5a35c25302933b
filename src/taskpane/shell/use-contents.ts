import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type Fault, faultOf, type Making } from '../../commands';
import type { Language } from '../../locales/language';
import type { ContentsState } from './contents-state';
import { contentsReducer, initialContents, waits } from './contents-state';
import type { WorkbookPort } from '../shared/workbook-port';

/** Wait after the last change before reading (ms): typing and pasting come as many events. */
const settle = 500;

/** Wait before cells that wait for their values are looked at again (ms), twice as long each time: no event tells. */
const firstLook = 2000;
const longestLook = 64_000;

/** Wait before a background reading is tried again after a fault that passes (ms). */
const retryPassing = 3000;

/** Faults that end when the user leaves the cell, or shows this workbook again. */
const passing: ReadonlySet<Fault['fault']> = new Set(['cell-editing', 'other-workbook']);

/**
 * Reads the workbook at start, after each change of it, after a made card and when the card is to be about something
 * else; never while a card is made. Only the newest reading counts.
 *
 * @param language - the language of the warnings' messages; `undefined` follows the workbook.
 */
export function useContents(
  workbook: WorkbookPort,
  making: Making,
  language: Language | undefined,
): ContentsState & { readonly reread: () => void; readonly begun: () => number } {
  const [state, dispatch] = useReducer(contentsReducer, initialContents);
  const newest = useRef(0);
  const looks = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const schedule = useRef<(wait: number) => void>(() => undefined);

  const read = useCallback(async () => {
    const mine = ++newest.current;
    try {
      const contents = await workbook.readWorkbook({ language, ...making.choice() });
      if (mine !== newest.current) return;
      dispatch({ type: 'read', contents, reading: mine });
      const isOpen = waits(contents) || contents.unanswered.otherLanguage.length > 0;
      if (isOpen) schedule.current(Math.min(longestLook, firstLook * 2 ** looks.current));
      looks.current = isOpen ? looks.current + 1 : 0;
    } catch (error) {
      if (mine !== newest.current) return;
      const fault = faultOf(error);
      dispatch({ type: 'failed', fault });
      if (passing.has(fault.fault)) schedule.current(retryPassing);
    }
  }, [workbook, making, language]);

  useEffect(() => {
    schedule.current = (wait) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        // The making's own writing also comes as changes; one reading after its end sees them all.
        if (making.state().phase !== 'running') void read();
      }, wait);
    };
    void read();
    return () => clearTimeout(timer.current);
  }, [making, read]);

  useEffect(() => {
    let known = { state: making.state(), choice: making.choice() };
    return making.subscribe(() => {
      const [state, choice] = [making.state(), making.choice()];
      if (choice !== known.choice) schedule.current(0);
      else if (known.state.phase === 'running' && state.phase !== 'running') schedule.current(settle);
      known = { state, choice };
    });
  }, [making]);

  useEffect(() => {
    let ended = false;
    let unwatch: (() => Promise<void>) | null = null;
    void workbook
      .watchWorkbook(() => schedule.current(settle))
      .then(
        (end) => {
          if (ended) void end();
          else unwatch = end;
        },
        // Without events the pane still has "read again" in its header.
        () => undefined,
      );
    return () => {
      ended = true;
      void unwatch?.();
    };
  }, [workbook]);

  const reread = useCallback(() => {
    dispatch({ type: 'retry' });
    void read();
  }, [read]);

  const begun = useCallback(() => newest.current, []);

  return { ...state, reread, begun };
}
