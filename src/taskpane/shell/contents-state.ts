import type { Fault } from '../../commands';
import type { WorkbookContents } from '../../workbook/port';

/** What the pane knows of the workbook. Old contents stay in view while new ones are read, and when that fails. */
export interface ContentsState {
  readonly contents: WorkbookContents | null;
  /** The number of the reading that gave them; 0 without any. */
  readonly reading: number;
  readonly fault: Fault | null;
  /** How many readings one after the other have found cells that wait for their values. */
  readonly waited: number;
}

export type ContentsEvent =
  | { readonly type: 'read'; readonly contents: WorkbookContents; readonly reading: number }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'retry' };

export const initialContents: ContentsState = { contents: null, reading: 0, fault: null, waited: 0 };

/** Whether cells that the card rests on, or its own, still wait for their values. */
export function waits({ waiting, unanswered }: WorkbookContents): boolean {
  return waiting.length > 0 || unanswered.waiting.length > 0;
}

/** The next state; the same object where nothing that is shown has changed. */
export function contentsReducer(state: ContentsState, event: ContentsEvent): ContentsState {
  switch (event.type) {
    case 'read':
      return {
        contents: event.contents,
        reading: event.reading,
        fault: null,
        waited: waits(event.contents) ? state.waited + 1 : 0,
      };
    case 'failed':
      // The user is typing in a cell; what is in view stays, and a later reading tells more.
      if (event.fault.fault === 'cell-editing' && state.contents) return state;
      return { ...state, fault: event.fault };
    case 'retry':
      return state.contents ? state : initialContents;
  }
}
