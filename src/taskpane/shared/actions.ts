import { createContext, useContext } from 'react';
import type { Making } from '../../commands';
import type { PaneTab } from './pane-tab';
import type { WorkbookPort } from './workbook-port';

/** What the views can do with the workbook. */
export interface Actions {
  readonly workbook: WorkbookPort;
  readonly making: Making;
  /** Waits for an action and shows its fault, if any, above the views; says whether it succeeded. */
  readonly run: (action: Promise<unknown>) => Promise<boolean>;
  /** Selects `Data!B2:F2` in the grid. */
  readonly goTo: (address: string) => void;
  /** Shows another view of the pane. */
  readonly openTab: (tab: PaneTab) => void;
  readonly reread: () => void;
  /** Whether nothing can be written. */
  readonly readOnly: boolean;
}

const ActionsContext = createContext<Actions | null>(null);
export const ActionsProvider = ActionsContext.Provider;

/** The actions of the nearest `ActionsProvider`. */
export function useActions(): Actions {
  const value = useContext(ActionsContext);
  if (!value) throw new Error('useActions outside ActionsProvider');
  return value;
}
