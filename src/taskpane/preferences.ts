import type { Language } from '../locales/language';
import { languages } from '../locales/language';

/**
 * Per-user preferences of the pane, kept in this browser only.
 *
 * `@microsoft/office-js-helpers` is archived and brings core-js 2 and rxjs 5 (189 KB). The product's owner
 * asks for it, so it stays, behind this one module and loaded on demand: no start-up ever waits for it.
 */
export interface Preferences {
  /** The pane's language; `null` follows the workbook. */
  readonly language: Language | null;
}

const container = 'bms-for-excel';

async function open() {
  const { Storage } = await import(/* webpackChunkName: "preferences" */ '@microsoft/office-js-helpers');
  return new Storage<string>(container);
}

/** The kept preferences; the defaults where nothing is kept or the browser keeps nothing (blocked storage). */
export async function loadPreferences(): Promise<Preferences> {
  try {
    const kept: unknown = (await open()).get('language');
    return { language: languages.find((language) => language === kept) ?? null };
  } catch {
    return { language: null };
  }
}

/** Keeps the preferences; where the browser refuses, they hold until the pane is closed. */
export async function savePreferences(preferences: Preferences): Promise<void> {
  try {
    const storage = await open();
    if (preferences.language) storage.set('language', preferences.language);
    else if (storage.has('language')) storage.delete('language');
  } catch {
    // Blocked storage costs the user a choice of language next time, nothing more.
  }
}
