import { useCallback, useEffect, useState } from 'react';
import type { Preferences } from '../preferences';
import { loadPreferences, savePreferences } from '../preferences';

/** The user's preferences, the defaults until they are loaded, and the function that changes them. */
export function usePreferences(): readonly [Preferences, (next: Preferences) => void] {
  const [preferences, setPreferences] = useState<Preferences>({ language: null });

  useEffect(() => {
    let gone = false;
    void loadPreferences().then((kept) => {
      if (!gone && kept.language) setPreferences(kept);
    });
    return () => {
      gone = true;
    };
  }, []);

  const change = useCallback((next: Preferences) => {
    setPreferences(next);
    void savePreferences(next);
  }, []);

  return [preferences, change];
}
