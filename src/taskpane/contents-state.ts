import type { Fault } from '../commands';
import type { WorkbookContents } from '../workbook/types';

/** What the pane knows of the workbook. Old contents stay in view while new ones are read, and when that fails. */
export interface ContentsState {
  readonly contents: WorkbookContents | null;
  readonly fault: Fault | null;
}

export type ContentsEvent =
  | { readonly type: 'read'; readonly contents: WorkbookContents }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'retry' };

export const initialContents: ContentsState = { contents: null, fault: null };

/** The next state; the same object where nothing that is shown has changed. */
export function contentsReducer(state: ContentsState, event: ContentsEvent): ContentsState {
  switch (event.type) {
    case 'read':
      return { contents: event.contents, fault: null };
    case 'failed':
      // The user is typing in a cell; what is in view stays, and a later reading tells more.
      if (event.fault.fault === 'cell-editing' && state.contents) return state;
      return { ...state, fault: event.fault };
    case 'retry':
      return state.contents ? state : initialContents;
  }
}
