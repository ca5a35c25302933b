import type { NameShape } from './name-shape';

interface NamedFormula {
  readonly name: string;
  readonly formula: string;
  readonly shape: NameShape;
}

/** Names in a formula that call no function; what stands in quotes or brackets is none. */
const nameInFormula = /(?<![\p{L}\p{N}_.\\$])[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?]|\s*[([!])/gu;

/**
 * Names that lead back to themselves, such as two that stand for each other. They come to nothing, whatever Excel shows
 * of them.
 *
 * @returns each with the name that it leads to first, as that one is spelled
 */
export function circularNames<Name extends NamedFormula>(names: readonly Name[]): ReadonlyMap<Name, string> {
  const computed = names.filter(({ shape }) => shape.form === 'formula');
  const byKey = new Map<string, Name[]>();
  for (const name of computed) {
    const key = name.name.toLowerCase();
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const uses = new Map<Name, readonly Name[]>();
  for (const name of computed) {
    const used = usedIn(name.formula).flatMap((key) => byKey.get(key) ?? []);
    if (used.length > 0) uses.set(name, used);
  }
  const circular = new Map<Name, string>();
  for (const [name, used] of uses) {
    const through = used.find((each) => each === name || leadsTo(each, name, uses));
    if (through !== undefined) circular.set(name, through.name);
  }
  return circular;
}

function usedIn(formula: string): readonly string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  return [...bare.replace(/\[[^\]]*\]/g, '[]').matchAll(nameInFormula)].map(([name]) => name.toLowerCase());
}

function leadsTo<Name>(from: Name, to: Name, uses: ReadonlyMap<Name, readonly Name[]>): boolean {
  const seen = new Set<Name>();
  const left = [from];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    left.push(...(uses.get(name) ?? []));
  }
  return false;
}
