import { useSyncExternalStore } from 'react';
import { isDarkColor } from '../shared/theme';

const preference = '(prefers-color-scheme: dark)';

/** How often Office's theme is looked at again (ms): Excel has no event for a change of it (only Outlook has). */
const interval = 5000;

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(preference);
  media.addEventListener('change', onChange);
  const timer = setInterval(onChange, interval);
  return () => {
    media.removeEventListener('change', onChange);
    clearInterval(timer);
  };
}

function isDark(): boolean {
  // Missing in Excel on the web and Mac, where the system's preference is the best there is.
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : matchMedia(preference).matches;
}

/** Whether the pane should be dark: as Office where Office tells, else as the system. */
export function useDarkTheme(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}
