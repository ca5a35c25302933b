import type { Language } from '../../locales/language';
import { languages } from '../../locales/language';
import type { PaneTab } from './pane-tab';
import { paneTabs } from './pane-tab';

/**
 * Per-user preferences of the pane, kept in this browser only.
 *
 * `@microsoft/office-js-helpers` is archived and brings core-js 2 and rxjs 5 (189 KB). The product's owner
 * asks for it, so it stays, behind this one module and loaded on demand: no start-up ever waits for it.
 */
export interface Preferences {
  /** The pane's language; `null` follows the workbook. */
  readonly language: Language | null;
  /** The view that was open last. */
  readonly tab: PaneTab;
  /** Whether the user was asked if the add-in is to start with a workbook: once is enough. */
  readonly askedToStart: boolean;
}

export const defaultPreferences: Preferences = { language: null, tab: 'card', askedToStart: false };

const container = 'bms-for-excel';

async function open() {
  const { Storage } = await import(/* webpackChunkName: "preferences" */ '@microsoft/office-js-helpers');
  // Where storage is parted by the site around the pane, Office says which part is ours; elsewhere it says nothing.
  return new Storage<string>(`${Office.context.partitionKey ?? ''}${container}`);
}

/** The kept preferences; the defaults where nothing is kept or the browser keeps nothing (blocked storage). */
export async function loadPreferences(): Promise<Preferences> {
  try {
    const storage = await open();
    const kept = (key: keyof Preferences): unknown => storage.get(key);
    return {
      language: languages.find((language) => language === kept('language')) ?? defaultPreferences.language,
      tab: paneTabs.find((tab) => tab === kept('tab')) ?? defaultPreferences.tab,
      askedToStart: kept('askedToStart') === 'true',
    };
  } catch {
    return defaultPreferences;
  }
}

/** Keeps changed preferences; where the browser refuses, they hold until the pane is closed. */
export async function savePreferences(changed: Partial<Preferences>): Promise<void> {
  try {
    const storage = await open();
    for (const [key, value] of Object.entries(changed)) {
      if (value !== null) storage.set(key, String(value));
      else if (storage.has(key)) storage.delete(key);
    }
  } catch {
    // Blocked storage costs the user a choice of language and view next time, nothing more.
  }
}
