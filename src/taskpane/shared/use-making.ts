import { useSyncExternalStore } from 'react';
import type { CardChoice, Making, MakingState } from '../../commands';

/** The state of the making that pane and ribbon share. */
export function useMaking(making: Making): MakingState {
  return useSyncExternalStore(making.subscribe, making.state);
}

/** What the card is about where the user has chosen something else than the setup says. */
export function useChoice(making: Making): CardChoice {
  return useSyncExternalStore(making.subscribe, making.choice);
}
