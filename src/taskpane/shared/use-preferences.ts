import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Preferences } from './preferences';
import { defaultPreferences, loadPreferences, savePreferences } from './preferences';

/** The user's preferences and the way to change some of them. */
export interface PreferencesHandle {
  readonly preferences: Preferences;
  readonly change: (changed: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesHandle | null>(null);
export const PreferencesProvider = PreferencesContext.Provider;

/** The preferences of the nearest `PreferencesProvider`. */
export function usePreferences(): PreferencesHandle {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('usePreferences outside PreferencesProvider');
  return value;
}

/** The user's preferences, the defaults until they are loaded; what was changed before that stays as changed. */
export function useKeptPreferences(): PreferencesHandle {
  const [preferences, setPreferences] = useState(defaultPreferences);
  const newest = useRef(preferences);
  const changedEarly = useRef<Partial<Preferences>>({});

  const set = useCallback((next: Preferences) => {
    newest.current = next;
    setPreferences(next);
  }, []);

  useEffect(() => {
    let gone = false;
    void loadPreferences().then((kept) => {
      if (!gone) set({ ...kept, ...changedEarly.current });
    });
    return () => {
      gone = true;
    };
  }, [set]);

  const change = useCallback(
    (changed: Partial<Preferences>) => {
      changedEarly.current = { ...changedEarly.current, ...changed };
      set({ ...newest.current, ...changed });
      void savePreferences(changed);
    },
    [set],
  );

  return useMemo(() => ({ preferences, change }), [preferences, change]);
}
