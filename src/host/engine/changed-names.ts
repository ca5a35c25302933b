import type { FormulaNames } from './formula-names';

/**
 * Names that came, went or changed, and names that stand on them.
 *
 * @returns in lower case
 */
export function namesThatDiffer(before: FormulaNames, after: FormulaNames): readonly string[] {
  const old = formulasByName(before);
  const now = formulasByName(after);
  const different = new Set([...old.keys(), ...now.keys()].filter((name) => old.get(name) !== now.get(name)));
  for (let size = -1; size !== different.size; ) {
    size = different.size;
    for (const [name, formula] of now) if ([...different].some((changed) => formula.toLowerCase().includes(changed))) different.add(name);
  }
  return [...different];
}

function formulasByName(names: FormulaNames): ReadonlyMap<string, string> {
  return new Map(names.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
}
