import { createContext, useContext } from 'react';
import type { Language } from '../../locales/language';
import type { TextTree, Translate } from '../../locales/translator';
import { createTranslator } from '../../locales/translator';
import { pane } from '../../locales/every/pane';

/** A namespace of texts and the language they are in. */
export interface ViewTexts<Tree> {
  readonly language: Language;
  readonly text: Translate<Tree>;
}

/** The pane's texts and the language they are in. */
export type PaneTexts = ViewTexts<(typeof pane)['nb']>;

/** A namespace's texts by language; each translator is made once, whoever asks for it. */
function viewTexts<Tree extends TextTree>(
  namespace: Readonly<Record<Language, Tree>>,
): (language: Language) => ViewTexts<Tree> {
  const made = new Map<Language, ViewTexts<Tree>>();
  return (language) => {
    const known = made.get(language) ?? { language, text: createTranslator(namespace, language) };
    made.set(language, known);
    return known;
  };
}

/** The pane's texts in a language. */
export const paneTexts = viewTexts(pane);

const TextsContext = createContext<PaneTexts | null>(null);
export const TextsProvider = TextsContext.Provider;

/** The texts of the nearest `TextsProvider`. */
export function useTexts(): PaneTexts {
  const value = useContext(TextsContext);
  if (!value) throw new Error('useTexts outside TextsProvider');
  return value;
}

/**
 * Makes the hook that gives a namespace of its own in the pane's language. A view that is loaded when it is first
 * opened has its texts there, so that they come with its code and no start waits for them.
 *
 * @param namespace - the namespace in every language
 * @example export const useSetupTexts = viewTextsHook(paneSetup); // in a view: const { text } = useSetupTexts();
 */
export function viewTextsHook<Tree extends TextTree>(
  namespace: Readonly<Record<Language, Tree>>,
): () => ViewTexts<Tree> {
  const textsIn = viewTexts(namespace);
  return () => textsIn(useTexts().language);
}
