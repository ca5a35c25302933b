/** Names of the setup tables, the same in every language. */
export const setupTables = {
  card: 'BMS_Kort',
  perspectives: 'BMS_Perspektiver',
  indicators: 'BMS_Indikatorer',
  ambitions: 'BMS_Ambisjoner',
  assessments: 'BMS_Vurderinger',
  history: 'BMS_Historikk',
} as const;

export type SetupTable = keyof typeof setupTables;

export const setupTableKeys = Object.keys(setupTables) as SetupTable[];

/**
 * Finds the setup tables among a workbook's. Excel renames the tables of a sheet copied from another file
 * (`BMS_Indikatorer3`): such a copy is used where the original is absent, and told about either way.
 *
 * @param names - names of all tables of the workbook
 */
export function findSetupTables(names: readonly string[]): {
  readonly tables: ReadonlyMap<SetupTable, string>;
  readonly copies: readonly string[];
} {
  const tables = new Map<SetupTable, string>();
  const copies: string[] = [];
  for (const key of setupTableKeys) {
    const wanted = setupTables[key].toLowerCase();
    const exact = names.find((name) => name.toLowerCase() === wanted);
    const copied = names.filter((name) => name.toLowerCase().startsWith(wanted) && /^_?\d+$/.test(name.slice(wanted.length)));
    const chosen = exact ?? copied[0];
    if (chosen !== undefined) tables.set(key, chosen);
    copies.push(...copied);
  }
  return { tables, copies };
}
