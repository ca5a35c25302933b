import type { DataValidation } from './sheet-parts';

/** The entries of a typed list, each as it stands in the drop-down; none where the list is a formula or no list. */
export function listEntries({ type, formula1, entries }: DataValidation): readonly string[] {
  if (type !== 'list' || formula1.startsWith('=')) return [];
  return entries ?? formula1.split(',').map((entry) => entry.trim());
}
