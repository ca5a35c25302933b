import { parseRelations, relationsName, resolveTarget } from '../opc/relations';
import type { Source } from '../source';
import type { SharedParts } from './shared-parts';

/** Who refers to each part of the package, names in small letters. */
export type Referrers = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns the parts that the package as it was opened refers to, each with those that do */
export function referrers(source: Source): Referrers {
  const result = new Map<string, Set<string>>();
  for (const { name } of source.package.parts) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
    if (match === null) continue;
    const from = `${match[1] ?? ''}${match[2] ?? ''}`;
    for (const relation of parseRelations(source.package.text(name), name)) {
      if (relation.external) continue;
      const target = resolveTarget(from, relation.target).toLowerCase();
      result.set(target, (result.get(target) ?? new Set()).add(from.toLowerCase()));
    }
  }
  return result;
}

/**
 * Removes a part and, in turn, those that nobody else refers to.
 *
 * @param removed - what is gone already, in small letters; grows
 */
export function removeWithOwn(part: string, shared: SharedParts, users: Referrers, removed: Set<string>): void {
  const { source, files } = shared;
  if (removed.has(part.toLowerCase()) || !source.package.has(part)) return;
  removed.add(part.toLowerCase());
  files.remove(part);
  shared.types.remove(part);
  const relationsPart = relationsName(part);
  if (!source.package.has(relationsPart)) return;
  files.remove(relationsPart);
  for (const relation of parseRelations(source.package.text(relationsPart), relationsPart)) {
    const target = resolveTarget(part, relation.target);
    if (!relation.external && [...(users.get(target.toLowerCase()) ?? [])].every((user) => removed.has(user)))
      removeWithOwn(target, shared, users, removed);
  }
}
