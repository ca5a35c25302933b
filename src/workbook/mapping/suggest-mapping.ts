import type { Language } from '../../locales/language';
import type { Direction } from '../../scorecard';
import type { NamedRange } from '../names/named-range';
import { type AssignedRole, assignRoles } from './assign-roles';
import { type DissectedName, dissectName } from './dissect-name';
import { holdsNoResult, type ProposedIndicator, proposeIndicator, leastConfidence } from './propose-indicator';
import { isUsable, type MappingName, mappingName, type NameFacts, noFacts } from './mapping-name';
import { periodLabel } from './name-period';
import { knownPerspectives } from './perspective';
import { findPresent, type PresentIndicator } from './present-indicators';
import { relateNames } from './relate-names';
import type { Suggestion } from './suggestion';
import { type MappingText, mappingText, perspectiveNames } from './texts';
import { chosenTitles, groupTitle, letterRestorer } from './title';
import { keyOf } from './tokens';

/** What is known beside the names. */
export interface MappingContext {
  /** Of reasons and default perspectives. */
  readonly language: Language;
  /** Names of the workbook's own perspectives; empty where it has none. */
  readonly perspectives?: readonly string[];
  /** Rows that the setup has already. */
  readonly indicators?: readonly PresentIndicator[];
  /** What the cells of a name say; `null` where they have not been read. */
  readonly factsOf?: (name: NamedRange) => NameFacts | null;
}

/**
 * Proposes what each usable name is: which indicator it belongs to, its role, and what the words say of
 * perspective, direction and measure. What is less than even likely is not proposed. Never throws.
 *
 * @param names - all names of the workbook, in any order
 * @returns one suggestion for each visible name that leads to cells or a value, in the order of `names`
 */
export function suggestMapping(names: readonly NamedRange[], context: MappingContext): readonly Suggestion[] {
  const work = steps(names, context);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/**
 * The same for a pane, which goes on answering meanwhile: thousands of names take longer than a click may wait.
 *
 * @param pause - lets others have their turn
 */
export async function suggestMappingGently(
  names: readonly NamedRange[],
  context: MappingContext,
  pause: () => Promise<void>,
): Promise<readonly Suggestion[]> {
  const work = steps(names, context);
  let step = work.next();
  while (step.done !== true) {
    await pause();
    step = work.next();
  }
  return step.value;
}

/** Names or indicators between two steps. */
const perStep = 500;

function* inSteps<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Generator<undefined, readonly Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % perStep === 0) yield;
    results.push(work(item));
  }
  return results;
}

function* steps(names: readonly NamedRange[], context: MappingContext): Generator<undefined, readonly Suggestion[]> {
  const text = mappingText(context.language);
  const perspectives = knownPerspectives(context.perspectives ?? [], perspectiveNames(context.language));
  const restore = letterRestorer(context.language);
  const factsOf = context.factsOf ?? (() => null);
  const dissected = yield* inSteps(names.filter(isUsable), (name) =>
    dissectName(mappingName(name, factsOf(name) ?? noFacts)),
  );
  const related = relateNames(dissected);
  yield;
  const presentOf = findPresent(context.indicators ?? []);
  const suggestions = new Map<MappingName, Suggestion>();
  for (const { source, stem } of related)
    if (stem.length === 0) suggestions.set(source, nothing(source, 0, text('none.generated')));
  const judged = yield* inSteps([...indicatorsOf(related)], (members) => {
    const roles = assignRoles(members.filter(canHold));
    const present = presentOf(members.map(({ source }) => source.reference));
    const judgement = proposeIndicator(members, roles, perspectives);
    const indicator = present === null ? judgement : { ...judgement, ...asInRow(present) };
    return {
      members,
      roles,
      indicator,
      own: groupTitle(members, restore),
      label: indicator.label,
      isGiven: present !== null,
    };
  });
  const titles = chosenTitles(judged);
  judged.forEach(({ members, roles, indicator }, index) => {
    for (const member of members) {
      const role = roles.get(member) ?? holdsText;
      suggestions.set(member.source, suggestion(member, titles[index] ?? '', indicator, role, context.language, text));
    }
  });
  return dissected.flatMap(({ source }) => suggestions.get(source) ?? []);
}

/** A new year beside a row of the setup is that indicator's, as the row calls it. */
function asInRow({ name, perspective }: PresentIndicator): Partial<ProposedIndicator> {
  return {
    confidence: 0.95,
    basis: 'present',
    word: name,
    label: name,
    ...(perspective === '' ? {} : { perspective }),
  };
}

const holdsText: AssignedRole = { role: null, confidence: 0, basis: 'text' };

/** Names with the same stem, however it is written. */
function indicatorsOf(names: readonly DissectedName[]): Iterable<readonly DissectedName[]> {
  const groups = new Map<string, DissectedName[]>();
  for (const name of names) {
    if (name.stem.length === 0) continue;
    const group = groups.get(keyOf(name.stem));
    if (group === undefined) groups.set(keyOf(name.stem), [name]);
    else group.push(name);
  }
  // The order of the names decides nothing.
  for (const group of groups.values()) group.sort((a, b) => (a.source.reference < b.source.reference ? -1 : 1));
  return groups.values();
}

/** A text may be an ambition or a limit, but no result. */
function canHold({ roles, isAside, source }: DissectedName): boolean {
  const isLimit = roles.some((role) => role !== 'result' && role !== 'previous');
  return isLimit || isAside || !holdsNoResult(source);
}

function suggestion(
  member: DissectedName,
  title: string,
  indicator: ProposedIndicator,
  role: AssignedRole,
  language: Language,
  text: MappingText,
): Suggestion {
  const { source } = member;
  if (indicator.confidence < leastConfidence) {
    const reason = indicator.basis === 'context' || indicator.basis === 'text' ? indicator.basis : 'unknown';
    return nothing(source, indicator.confidence, text(`none.${reason}`));
  }
  const confidence = role.role === null ? indicator.confidence : Math.min(indicator.confidence, role.confidence);
  return {
    name: source.reference,
    indicator: title,
    role: role.role,
    perspective: indicator.perspective,
    direction: indicator.direction,
    measure: indicator.measure,
    period: member.period === null ? null : periodLabel(member.period, language),
    unit: member.unit,
    confidence,
    reason: reasonOf(indicator, role, text),
  };
}

function reasonOf(indicator: ProposedIndicator, role: AssignedRole, text: MappingText): string {
  const said =
    indicator.basis === 'context' || indicator.basis === 'text' || indicator.basis === 'unknown'
      ? null
      : text(`indicator.${indicator.basis}`, { word: indicator.word });
  const ofRole =
    role.basis === 'word' && role.role !== null
      ? text('role.word', { role: text(`roles.${role.role}`) })
      : role.basis === 'word'
        ? null
        : text(`role.${role.basis}`);
  return [said, ofRole, directionReason(indicator.direction, indicator.directionFromLimits, text)]
    .filter((part) => part !== null)
    .join(' ');
}

function directionReason(direction: Direction | null, isFromLimits: boolean, text: MappingText): string | null {
  return direction !== null && isFromLimits ? text(`direction.${direction}`) : null;
}

function nothing({ reference }: MappingName, confidence: number, reason: string): Suggestion {
  return {
    name: reference,
    indicator: null,
    role: null,
    perspective: null,
    direction: null,
    measure: null,
    period: null,
    unit: null,
    confidence,
    reason,
  };
}
