import { useSyncExternalStore } from 'react';
import type { Making, MakingState } from '../../commands';

/** The state of the making that pane and ribbon share. */
export function useMaking(making: Making): MakingState {
  return useSyncExternalStore(making.subscribe, making.state);
}
