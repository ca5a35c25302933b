import { actions as texts } from '../../locales/every/actions';
import { fill } from '../../locales/fill';
import { actionStateWords, wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { placeText } from '../card/warning-text';
import type { ActionState } from './action';
import type { Effect } from './effect';
import type { ActionWarning } from './read-actions';

/** A fault of a row of `BMS_Tiltak` in words, with where it can be mended. */
export function actionWarning(
  { code, place, column, subject }: ActionWarning,
  language: Language,
): { readonly code: ActionWarning['code']; readonly where: string; readonly message: string } {
  const key = code === 'action-unknown-nr' && subject === '' ? 'action-no-nr' : code;
  return {
    code,
    where: placeText(place, column, language),
    message: `${fill(texts[language].warning[key], { subject })}.`,
  };
}

/** How far an action has come, as its table says it. */
export function actionWord(state: ActionState, language: Language): string {
  return wordIn(actionStateWords, state, language);
}

/** What became of the figure, in a word or two. */
export function effectWord(effect: Effect, language: Language): string {
  return texts[language].effect[effect];
}
