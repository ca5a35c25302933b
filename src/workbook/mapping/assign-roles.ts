import { comparePeriods, type Period } from '../../scorecard';
import type { RoleKey } from '../../locales/mapping';
import type { DissectedName } from './dissect-name';

export type RoleBasis =
  'word' | 'plain' | 'newest' | 'nextOlder' | 'older' | 'duplicate' | 'aside' | 'severalWords' | 'noValue' | 'text';

/** The role of one name within its indicator, and what gave it. */
export interface AssignedRole {
  readonly role: RoleKey | null;
  readonly confidence: number;
  readonly basis: RoleBasis;
}

/** Gives every name of one indicator its role; for each unit, each role has one name. */
export function assignRoles(members: readonly DissectedName[]): ReadonlyMap<DissectedName, AssignedRole> {
  const roles = new Map<DissectedName, AssignedRole>();
  const byUnit = new Map<string | null, DissectedName[]>();
  for (const member of members) {
    const ofUnit = byUnit.get(member.unit);
    if (ofUnit === undefined) byUnit.set(member.unit, [member]);
    else ofUnit.push(member);
  }
  for (const ofUnit of byUnit.values()) assignOfUnit(ofUnit, roles);
  return roles;
}

function assignOfUnit(members: readonly DissectedName[], roles: Map<DissectedName, AssignedRole>): void {
  const results: DissectedName[] = [];
  const limits = new Map<RoleKey, DissectedName[]>();
  for (const member of members) {
    const role = roleOf(member);
    if (member.isAside) roles.set(member, { role: null, confidence: 0, basis: 'aside' });
    else if (role === 'several') roles.set(member, { role: null, confidence: 0, basis: 'severalWords' });
    else if (role === null || role === 'result') results.push(member);
    else limits.set(role, [...(limits.get(role) ?? []), member]);
  }
  const newest = assignResults(results, limits.has('previous'), roles);
  for (const [role, candidates] of limits) assignLimit(role, candidates, newest, roles);
}

/** What the words of a name say; a second role beside "result" is the meant one. */
function roleOf({ roles }: DissectedName): RoleKey | 'several' | null {
  const said = new Set(roles);
  if (said.size > 1) said.delete('result');
  const [role] = said;
  return said.size > 1 ? 'several' : (role ?? null);
}

/** @returns the period of the result, where its name says one */
function assignResults(
  candidates: readonly DissectedName[],
  hasPrevious: boolean,
  roles: Map<DissectedName, AssignedRole>,
): Period | null {
  const undated = candidates.filter(({ period }) => period === null).sort(plainestFirst);
  const filled = candidates.filter(({ period, source }) => period !== null && !isBlank(source.value));
  const dated = (filled.length > 0 ? filled : candidates.filter(({ period }) => period !== null)).sort(newestFirst);
  const datedOnes = new Set(dated);
  for (const each of candidates)
    roles.set(each, {
      role: null,
      confidence: 0,
      basis: each.period !== null && !datedOnes.has(each) ? 'noValue' : each.period === null ? 'duplicate' : 'older',
    });
  const [plain] = undated;
  if (plain !== undefined) {
    const isSaid = plain.roles.length > 0;
    roles.set(plain, { role: 'result', confidence: isSaid ? 0.95 : 0.85, basis: isSaid ? 'word' : 'plain' });
    const [older] = dated;
    // A series has its own earlier points.
    if (older !== undefined && !hasPrevious && !plain.source.facts.isSeries)
      roles.set(older, { role: 'previous', confidence: 0.8, basis: 'nextOlder' });
    return null;
  }
  const [newest, ...others] = dated;
  if (newest === undefined) return null;
  roles.set(newest, { role: 'result', confidence: 0.9, basis: 'newest' });
  const older = others.find(({ period }) => period?.end !== newest.period?.end);
  if (older !== undefined && !hasPrevious) roles.set(older, { role: 'previous', confidence: 0.85, basis: 'nextOlder' });
  return newest.period;
}

/** The limit of the result's own period, else one for all periods, else the newest. */
function assignLimit(
  role: RoleKey,
  candidates: readonly DissectedName[],
  result: Period | null,
  roles: Map<DissectedName, AssignedRole>,
): void {
  const ofResult = candidates.filter(({ period }) => period !== null && period.end === result?.end);
  const undated = candidates.filter(({ period }) => period === null).sort(plainestFirst);
  const chosen = ofResult.sort(plainestFirst)[0] ?? undated[0] ?? [...candidates].sort(newestFirst)[0];
  for (const each of candidates) {
    const basis = each.period === null ? 'duplicate' : 'older';
    roles.set(each, each === chosen ? { role, confidence: 0.95, basis: 'word' } : { role: null, confidence: 0, basis });
  }
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}

function newestFirst(a: DissectedName, b: DissectedName): number {
  return a.period === null || b.period === null ? 0 : comparePeriods(b.period, a.period) || plainestFirst(a, b);
}

/** The name that says "result", the workbook's own, the series, the shortest, and the first by its letters. */
function plainestFirst(a: DissectedName, b: DissectedName): number {
  const rank = ({ roles, source }: DissectedName): readonly number[] => [
    roles.includes('result') ? 0 : 1,
    source.scope === null ? 0 : 1,
    source.facts.isSeries ? 0 : 1,
    source.name.length,
  ];
  const [ranksA, ranksB] = [rank(a), rank(b)];
  const differs = ranksA.findIndex((value, index) => value !== ranksB[index]);
  if (differs >= 0) return (ranksA[differs] ?? 0) - (ranksB[differs] ?? 0);
  return a.source.reference < b.source.reference ? -1 : 1;
}
