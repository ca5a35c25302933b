import { normalised } from '../../locales/headers';
import type { Direction, LimitProposal } from '../../scorecard';
import { type MappingRole, mappingRoles, type Suggestion } from '../../workbook/mapping/suggestion';
import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { SetupIndicator } from '../../workbook/setup/contents';
import type { NamedRange } from '../../workbook/names/named-range';
import { evenlyLikely } from '../../workbook/mapping/accepted';
import type { TableSuggestion } from '../../workbook/mapping/suggest-tables';
import { isOffered } from '../shared/offered-names';
import { tableIndicators } from './table-draft';

/**
 * What the user has changed of a proposal, by indicator and by name, so that a new reading of the workbook loses
 * nothing of it.
 */
export interface ProposalEdits {
  readonly indicators: ReadonlyMap<string, IndicatorEdit>;
  readonly names: ReadonlyMap<string, NameEdit>;
  /** Fields of the card whose proposals are not to be written. */
  readonly leftOut: ReadonlySet<string>;
  /** How much short of its ambition a result of the card is red, as a share of it; `null` while nothing is said. */
  readonly tolerance: number | null;
}

export interface IndicatorEdit {
  readonly accepted?: boolean;
  readonly title?: string;
  /** '' for none. */
  readonly perspective?: string;
  readonly direction?: Direction | null;
  readonly measure?: string;
  /** Cell of the header over the column that holds the ambition; '' for none of those that may. */
  readonly target?: string | null;
  readonly limit?: LimitProposal | null;
}

export interface NameEdit {
  /** Key of the indicator that the name belongs to; `null` for none. */
  readonly indicator: string | null;
  /** `null`: not on the card. */
  readonly role: MappingRole | null;
}

export const noEdits: ProposalEdits = { indicators: new Map(), names: new Map(), leftOut: new Set(), tolerance: null };

/** A name as it stands in the draft. */
export interface DraftName {
  readonly suggestion: Suggestion;
  readonly found: NamedRange | null;
  readonly role: MappingRole | null;
}

/** An indicator that may become a row of the setup. */
export interface DraftIndicator {
  readonly key: string;
  readonly title: string;
  /** '' where none is proposed or chosen. */
  readonly perspective: string;
  /**
   * The perspective under which it is listed: that of the proposal, so that a row does not move while it is changed.
   */
  readonly listedUnder: string;
  readonly direction: Direction | null;
  readonly measure: string;
  readonly accepted: boolean;
  /** 0–1, the least of its names'. */
  readonly confidence: number;
  /** In the order of the roles, names without role last. */
  readonly names: readonly DraftName[];
  /** The row that the setup has of it already. */
  readonly present: SetupIndicator | null;
  /**
   * Whether something can be written of it: a new row with a result, or names for blank cells of the row that is there.
   */
  readonly usable: boolean;
  /** A result of a newer period than the one that the row uses. */
  readonly newer: DraftName | null;
  /** The table's proposal that it is, with the ambition that was chosen for it; `null` where names say it. */
  readonly table: TableSuggestion | null;
  /** The answer to which column its ambition stands in, as `IndicatorEdit` has it; `null` while nothing is said. */
  readonly target: string | null;
  /** The critical limit that was chosen for it. */
  readonly limit: LimitProposal | null;
}

/** The proposals with the user's changes. */
export interface ProposalDraft {
  /** In the order of the perspectives. */
  readonly indicators: readonly DraftIndicator[];
  /** Names that belong to no indicator. */
  readonly loose: readonly DraftName[];
  /** Names that the setup refers to already. */
  readonly used: readonly DraftName[];
  /** Names that cannot be used, or are shown only on request. */
  readonly hidden: readonly NamedRange[];
}

/** Below this a proposal should be looked at. */
const sure = 0.75;

export function isUnsure({ confidence }: DraftIndicator): boolean {
  return confidence < sure;
}

/** Key of a new indicator by its title. */
export function ownKey(title: string): string {
  return `own\n${normalised(title)}`;
}

/** Units that have figures of their own are indicators of their own: a name of Volda is none of the whole county. */
function proposedKey({ indicator, unit }: Suggestion): string | null {
  return indicator === null ? null : `${normalised(indicator)}\n${normalised(unit ?? '')}`;
}

/** What the proposals are about. */
export interface DraftSurroundings {
  readonly names: readonly NamedRange[];
  /** The rows that the setup has. */
  readonly rows: readonly SetupIndicator[];
  /** How an indicator of one unit is called. */
  readonly unitTitle: (title: string, unit: string) => string;
}

/** Brings the proposal, the workbook as it was read and the user's changes together. */
export function draftOf(
  proposal: SetupProposal,
  { names, rows, unitTitle }: DraftSurroundings,
  edits: ProposalEdits,
): ProposalDraft {
  const byReference = new Map(names.map((name) => [normalised(name.reference), name]));
  const used = new Set(proposal.used.map(normalised));
  const groups = new Map<string, DraftName[]>();
  const [loose, usedNames]: [DraftName[], DraftName[]] = [[], []];
  const wholes = new Set(
    proposal.suggestions
      .filter(({ unit, role, name }) => unit === null && role === 'result' && !used.has(normalised(name)))
      .map(proposedKey),
  );
  for (const suggestion of proposal.suggestions) {
    const edit = edits.names.get(suggestion.name);
    const home = edit === undefined ? proposedKey(suggestion) : edit.indicator;
    const name = {
      suggestion,
      found: byReference.get(normalised(suggestion.name)) ?? null,
      role: edit === undefined ? suggestion.role : edit.role,
    };
    if (used.has(normalised(suggestion.name))) usedNames.push(name);
    else if (home === null) loose.push(name);
    else groups.set(home, [...(groups.get(home) ?? []), name]);
  }
  const indicators = [...groups].map(([key, members]) =>
    indicatorOf(key, members, edits.indicators.get(key) ?? {}, { unitTitle, wholes, rows }),
  );
  const suggested = new Set(proposal.suggestions.map(({ name }) => normalised(name)));
  return {
    indicators: inOrder([...indicators, ...tableIndicators(proposal, rows, edits.indicators)], proposal.perspectives),
    loose,
    used: usedNames,
    hidden: names.filter((name) => !isOffered(name) || !suggested.has(normalised(name.reference))),
  };
}

interface SuggestionContext extends Pick<DraftSurroundings, 'unitTitle' | 'rows'> {
  /** Keys of the indicators that have a result for all units together. */
  readonly wholes: ReadonlySet<string | null>;
}

function indicatorOf(
  key: string,
  members: readonly DraftName[],
  edit: IndicatorEdit,
  { unitTitle, wholes, rows }: SuggestionContext,
): DraftIndicator {
  const own = members.filter(({ suggestion }) => proposedKey(suggestion) === key);
  const suggestions = (own.length > 0 ? own : members).map(({ suggestion }) => suggestion);
  const unit = own[0]?.suggestion.unit ?? null;
  const proposed = own[0]?.suggestion.indicator ?? '';
  const confidence = Math.min(...suggestions.map((suggestion) => suggestion.confidence));
  const perspective = said(suggestions, 'perspective') ?? '';
  const title =
    edit.title ?? (proposed === '' ? (key.split('\n')[1] ?? '') : unit === null ? proposed : unitTitle(proposed, unit));
  const present = rows.find(({ name }) => name !== '' && normalised(name) === normalised(title)) ?? null;
  const usable = members.some(({ role }) => (present === null ? role === 'result' : isBlank(present, role)));
  const isPart = unit !== null && wholes.has(`${normalised(proposed)}\n`);
  return {
    key,
    title,
    perspective: edit.perspective ?? perspective,
    listedUnder: perspective,
    direction: edit.direction === undefined ? said(suggestions, 'direction') : edit.direction,
    measure: edit.measure ?? said(suggestions, 'measure') ?? '',
    accepted: usable && (edit.accepted ?? (confidence >= evenlyLikely && !isPart)),
    confidence,
    names: [...members].sort((a, b) => place(a.role) - place(b.role)),
    present,
    usable,
    newer:
      present !== null && !isBlank(present, 'result') ? (members.find(({ role }) => role === 'result') ?? null) : null,
    table: null,
    target: null,
    limit: null,
  };
}

/**
 * Whether a row takes a name of a role; of columns that are not read it is not known, and found out when it is written.
 */
function isBlank({ cells }: SetupIndicator, role: MappingRole | null): boolean {
  switch (role) {
    case null:
    // What came before is written with its own result only.
    case 'previous':
      return false;
    case 'result':
    case 'ambition':
    case 'critical':
      return (cells[role].value ?? '') === '';
    case 'baseline':
    case 'benchmark':
      return true;
  }
}

function said<Field extends 'perspective' | 'direction' | 'measure'>(
  suggestions: readonly Suggestion[],
  field: Field,
): Suggestion[Field] | null {
  const result = suggestions.find(({ role }) => role === 'result');
  return (
    [...(result ? [result] : []), ...suggestions].find((suggestion) => suggestion[field] !== null)?.[field] ?? null
  );
}

function place(role: MappingRole | null): number {
  return role === null ? mappingRoles.length : mappingRoles.indexOf(role);
}

/** By perspective, those without one last; inside as the names come. */
function inOrder(indicators: readonly DraftIndicator[], perspectives: readonly string[]): readonly DraftIndicator[] {
  const order = [
    ...perspectives,
    ...indicators.map(({ listedUnder }) => listedUnder).filter((name) => name !== ''),
  ].map(normalised);
  const rank = ({ listedUnder }: DraftIndicator): number =>
    listedUnder === '' ? order.length : order.indexOf(normalised(listedUnder));
  return [...indicators].sort((a, b) => rank(a) - rank(b));
}

/** The suggestions to write: one indicator each, as it stands in the draft. */
export function acceptedSuggestions({ indicators }: ProposalDraft): readonly Suggestion[] {
  return indicators
    .filter(({ accepted }) => accepted)
    .flatMap(({ title, perspective, direction, measure, names }) =>
      names
        .filter(({ role }) => role !== null)
        .map(({ suggestion, role }) => ({
          ...suggestion,
          role,
          direction,
          indicator: title.trim(),
          perspective: perspective.trim() || null,
          measure: measure.trim() || null,
          unit: null,
        })),
    );
}

/**
 * How many rows the accepted indicators become, and how many that are there they add to; two of the same name are one.
 */
export function acceptedCount({ indicators }: ProposalDraft): { readonly added: number; readonly filled: number } {
  const count = (wanted: boolean): number =>
    new Set(
      indicators
        .filter(({ accepted, present }) => accepted && (present === null) === wanted)
        .map(({ title }) => normalised(title)),
    ).size;
  return { added: count(true), filled: count(false) };
}

/** Titles that more than one accepted indicator has, as they are compared. */
export function doubleTitles({ indicators }: ProposalDraft): ReadonlySet<string> {
  const titles = indicators.filter(({ accepted }) => accepted).map(({ title }) => normalised(title));
  return new Set(titles.filter((title, index) => titles.indexOf(title) !== index));
}

export type ProposalChange =
  | { readonly type: 'indicator'; readonly keys: readonly string[]; readonly edit: IndicatorEdit }
  | { readonly type: 'accept'; readonly keys: readonly string[]; readonly accepted: boolean }
  | { readonly type: 'role'; readonly name: string; readonly role: MappingRole | null }
  | {
      readonly type: 'move';
      readonly name: string;
      /** '' takes the name out of its indicator. */ readonly title: string;
    };

/** The edits after one more change to the draft that they led to. */
export function changedEdits(edits: ProposalEdits, draft: ProposalDraft, change: ProposalChange): ProposalEdits {
  switch (change.type) {
    case 'indicator':
      return withIndicators(edits, change.keys, change.edit);
    case 'accept':
      return withIndicators(edits, change.keys, { accepted: change.accepted });
    case 'role': {
      const home = draft.indicators.find(({ names }) =>
        names.some(({ suggestion }) => suggestion.name === change.name),
      );
      return home === undefined ? edits : withRole(edits, home, change.name, change.role);
    }
    case 'move':
      return moved(edits, draft, change.name, change.title.trim());
  }
}

function withIndicators(edits: ProposalEdits, keys: readonly string[], edit: IndicatorEdit): ProposalEdits {
  return {
    ...edits,
    indicators: new Map([
      ...edits.indicators,
      ...keys.map((key) => [key, { ...edits.indicators.get(key), ...edit }] as const),
    ]),
  };
}

/** A role belongs to one name of an indicator; the one that had it before is kept off the card. */
function withRole(
  edits: ProposalEdits,
  { key, names }: Pick<DraftIndicator, 'key' | 'names'>,
  name: string,
  role: MappingRole | null,
): ProposalEdits {
  const displaced = names
    .filter((each) => role !== null && each.role === role && each.suggestion.name !== name)
    .map(({ suggestion }) => [suggestion.name, { indicator: key, role: null }] as const);
  return withNames(edits, [[name, { indicator: key, role }], ...displaced]);
}

function withNames(edits: ProposalEdits, names: readonly (readonly [string, NameEdit])[]): ProposalEdits {
  return { ...edits, names: new Map([...edits.names, ...names]) };
}

function moved(edits: ProposalEdits, draft: ProposalDraft, name: string, title: string): ProposalEdits {
  if (title === '') return withNames(edits, [[name, { indicator: null, role: null }]]);
  const target = draft.indicators.find((each) => normalised(each.title) === normalised(title));
  const current = [...draft.loose, ...draft.indicators.flatMap(({ names }) => names)].find(
    ({ suggestion }) => suggestion.name === name,
  );
  const taken = new Set(target?.names.map(({ role }) => role));
  const role = [current?.role ?? null, ...mappingRoles].find((each) => each !== null && !taken.has(each)) ?? null;
  const key = target?.key ?? ownKey(title);
  const placed = withNames(edits, [[name, { indicator: key, role }]]);
  // What the user puts together is meant.
  return withIndicators(placed, [key], target === undefined ? { accepted: true, title } : { accepted: true });
}
