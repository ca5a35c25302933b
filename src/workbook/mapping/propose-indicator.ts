import { traitsOf, resolveDirection, readTarget, type Direction, readValue } from '../../scorecard';
import type { AssignedRole } from './assign-roles';
import { asideWords, emptyWords } from './dictionary';
import type { DissectedName } from './dissect-name';
import { measureOfText, readLabel } from './label-text';
import type { MappingName } from './mapping-name';
import type { KnownPerspectives } from './perspective';
import { type Subject, subjectOf, subjectOfText } from './subject';
import { keyOf, type Token } from './tokens';

export type IndicatorBasis =
  'known' | 'label' | 'roles' | 'periods' | 'series' | 'code' | 'percent' | 'present' | 'unknown' | 'context' | 'text';

/** What is proposed for all names of one indicator. */
export interface ProposedIndicator {
  readonly confidence: number;
  readonly basis: IndicatorBasis;
  /** The word of the lists that told what it is, or the label; '' where none did. */
  readonly word: string;
  readonly perspective: string | null;
  readonly direction: Direction | null;
  readonly directionFromLimits: boolean;
  readonly measure: string | null;
  /** What the cells' label calls it, where the name only abbreviates that; '' otherwise. */
  readonly label: string;
}

/** Below this nothing is proposed. */
export const leastConfidence = 0.5;

/** Whether a cell holds what cannot be a result: a text or a date. A result that is missing or hidden is still one. */
export function holdsNoResult({ value, facts }: MappingName): boolean {
  const { kind, warnings } = readValue(value, traitsOf(facts.format));
  return (kind === 'missing' && warnings.length > 0) || (kind === 'error' && warnings.includes('date-value'));
}

/**
 * Judges the names of one indicator together.
 *
 * @param roles - of each of them
 */
export function proposeIndicator(
  members: readonly DissectedName[],
  roles: ReadonlyMap<DissectedName, AssignedRole>,
  perspectives: KnownPerspectives,
): ProposedIndicator {
  const stem = members[0]?.stem ?? [];
  const result = members.find((member) => roles.get(member)?.role === 'result') ?? null;
  const subject = clearest(stem, result);
  const evidence = evidenceOf(stem, members, result, subject);
  const limits = directionOfLimits(members, roles);
  return {
    ...evidence,
    ...{ perspective: perspectiveOf(members, result, subject.told, perspectives) },
    direction: limits ?? subject.told.direction,
    directionFromLimits: limits !== null,
    measure: measureOf(members, result),
    label: fullName(subject, result),
  };
}

interface Told {
  readonly told: Subject;
  readonly own: Subject;
  readonly isLabel: boolean;
}

/** What the name says, or the label beside its cells where the name says nothing. */
function clearest(stem: readonly Token[], result: DissectedName | null): Told {
  const own = subjectOf(stem);
  const label = result?.source.facts.label ?? '';
  const said = own.kind === 'unknown' && label !== '' ? subjectOfText(label) : null;
  return said !== null && (said.kind === 'known' || said.kind === 'open')
    ? { told: said, own, isLabel: true }
    : { told: own, own, isLabel: false };
}

const longestTitle = 80;

/** The label where the name abbreviates it, and the label's own words say what it is. */
function fullName({ own }: Told, result: DissectedName | null): string {
  const { title } = readLabel(result?.source.facts.label ?? '');
  if (title === '' || title.length > longestTitle || (own.kind !== 'unknown' && !own.isCutShort)) return '';
  const { kind } = subjectOfText(title);
  return kind === 'known' || kind === 'open' ? title : '';
}

type Evidence = Pick<ProposedIndicator, 'confidence' | 'basis' | 'word'>;

function evidenceOf(
  stem: readonly Token[],
  members: readonly DissectedName[],
  result: DissectedName | null,
  { told, own, isLabel }: Told,
): Evidence {
  const isOnlyText =
    result === null && members.every((member) => member.roles.length === 0 && holdsNoResult(member.source));
  if (isOnlyText) return { confidence: 0.1, basis: 'text', word: '' };
  const isGeneric = asideWords.has(keyOf(stem)) || emptyWords.has(keyOf(stem));
  const hasRoles =
    members.some(({ roles }) => roles.length > 0 && roles.some((role) => role !== 'result')) && result !== null;
  const found: Evidence[] = [{ confidence: 0.4, basis: 'unknown', word: '' }];
  if (own.kind === 'context' || isGeneric) {
    // That somebody set a limit for it says that it is followed up all the same.
    return hasRoles ? { confidence: 0.6, basis: 'roles', word: '' } : { confidence: 0.2, basis: 'context', word: '' };
  }
  if (told.kind === 'known')
    found.push({ confidence: isLabel ? 0.65 : 0.9, basis: isLabel ? 'label' : 'known', word: told.word });
  if (told.kind === 'open') found.push({ confidence: 0.6, basis: isLabel ? 'label' : 'known', word: told.word });
  if (hasRoles) found.push({ confidence: 0.85, basis: 'roles', word: '' });
  if (isWordlike(stem)) {
    const periods = new Set(members.flatMap(({ period }) => (period === null ? [] : [period.end])));
    if (periods.size > 1) found.push({ confidence: 0.7, basis: 'periods', word: '' });
    if (result?.source.facts.isSeries === true) found.push({ confidence: 0.65, basis: 'series', word: '' });
    if (members.some(({ code }) => code !== null)) found.push({ confidence: 0.65, basis: 'code', word: '' });
    if (result !== null && result.source.kind !== 'constant' && carriesPercent(result.source))
      found.push({ confidence: 0.6, basis: 'percent', word: '' });
  }
  return found.reduce((best, each) => (each.confidence > best.confidence ? each : best));
}

/** A word that can be said, not `aaa` or `xrt`. */
function isWordlike(stem: readonly Token[]): boolean {
  return stem.some(
    ({ key }) => key.length >= 4 && /[aeiouy]/.test(key) && /[^aeiouy\d]/.test(key) && new Set(key).size > 2,
  );
}

function carriesPercent({ value, facts }: MappingName): boolean {
  const read = readValue(value, traitsOf(facts.format));
  return traitsOf(facts.format).percentFormat === true || (read.kind === 'number' && read.carriesPercent);
}

/** What the limits' own operators and order say of the direction (rules 3.2). */
function directionOfLimits(
  members: readonly DissectedName[],
  roles: ReadonlyMap<DissectedName, AssignedRole>,
): Direction | null {
  const targetOf = (role: 'ambition' | 'critical') => {
    const source = members.find((member) => roles.get(member)?.role === role)?.source;
    return source === undefined ? null : readTarget(source.value, traitsOf(source.facts.format)).target;
  };
  const [ambition, critical] = [targetOf('ambition'), targetOf('critical')];
  // Limits in different scales have no order yet.
  if (ambition !== null && critical !== null && ambition.carriesPercent !== critical.carriesPercent) return null;
  const direction = resolveDirection(null, ambition, critical);
  return direction === 'conflict' ? null : direction;
}

function perspectiveOf(
  members: readonly DissectedName[],
  result: DissectedName | null,
  subject: Subject,
  perspectives: KnownPerspectives,
): string | null {
  const sheets = new Set((result === null ? members : [result]).map(({ source }) => source.sheet));
  const [sheet] = sheets;
  const ofSheet = sheets.size === 1 && sheet !== undefined ? perspectives.ofSheet(sheet) : null;
  const named = subject.perspective === null ? null : perspectives.nameOf(subject.perspective);
  if (ofSheet !== null && (named === null || ofSheet.confidence > subject.perspectiveConfidence)) return ofSheet.name;
  return subject.perspectiveConfidence >= leastConfidence ? named : null;
}

function measureOf(members: readonly DissectedName[], result: DissectedName | null): string | null {
  const source = (result ?? members[0])?.source;
  if (source === undefined) return null;
  if (carriesPercent(source)) return '%';
  const ofFormat = measureOfFormat(source.facts.format);
  if (ofFormat !== null) return ofFormat;
  const said =
    members.map(({ measure }) => measure).find((measure) => measure !== null) ?? readLabel(source.facts.label).measure;
  // 0.8 under a name that says percent may be 80 % or 0.8 %.
  const isUnclear =
    said === '%' && typeof source.value === 'number' && source.value !== 0 && Math.abs(source.value) <= 1;
  return isUnclear ? null : said;
}

function measureOfFormat(format: string): string | null {
  const texts = [...format.matchAll(/"([^"]+)"|\[\$([^\]-]+)/g)].map((match) => match[1] ?? match[2] ?? '');
  return texts.map(measureOfText).find((measure) => measure !== null) ?? null;
}
