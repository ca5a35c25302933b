import { monthsFrom } from '../../scorecard';
import {
  asideWords,
  breakdownWords,
  emptyWords,
  endingWords,
  perhapsRoleWords,
  roleWords,
  unitEndings,
  unitNouns,
} from './dictionary';
import type { DissectedName } from './dissect-name';
import { skeletonOf } from './skeleton';
import { subjectOf } from './subject';
import { isNumber, keyOf, type Token, tokensOf } from './tokens';

/**
 * Takes further apart what only the other names of the workbook explain: words that may be roles, years of two
 * digits, units, and codes that stand for a name.
 */
export function relateNames(names: readonly DissectedName[]): readonly DissectedName[] {
  const dated = withShortYears(names);
  const parted = withPerhapsWords(dated);
  // Where only units have the plain name, it stands alone first now.
  const located = withPerhapsWords(withUnits(parted));
  return withSheetUnits(withCodes(withLooseEndings(located)));
}

function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

type Stems = ReadonlyMap<string, readonly Token[]>;

function stemsOf(names: readonly DissectedName[]): Stems {
  const stems = new Map<string, readonly Token[]>();
  for (const { stem } of names) if (stem.length > 0) stems.set(keyOf(stem), stem);
  return stems;
}

/** `NPS_23` beside `NPS_24` or `NPS` is 2023; alone the number may mean anything. */
function withShortYears(names: readonly DissectedName[]): readonly DissectedName[] {
  if (!names.some((name) => yearOf(name) !== null)) return names;
  const keys = stemsOf(names);
  const years = grouped(names, (name) => (yearOf(name) === null ? [] : [keyOf(name.stem.slice(0, -1))]));
  return names.map((name) => {
    const year = yearOf(name);
    const rest = name.stem.slice(0, -1);
    if (year === null) return name;
    const others = (years.get(keyOf(rest)) ?? []).map((other) => yearOf(other) ?? year);
    const isRun = new Set(others).size > 1 && Math.max(...others) - Math.min(...others) <= 10;
    return isRun || keys.has(keyOf(rest))
      ? { ...name, stem: rest, period: monthsFrom('year', 2000 + year, 1, 12) }
      : name;
  });
}

/** A number at the end of a name that may be a year: 5–49. */
function yearOf({ stem, period }: DissectedName): number | null {
  const text = stem[stem.length - 1]?.text ?? '';
  if (text.length !== 2 || period !== null || stem.length < 2) return null;
  const number = /^\d\d$/.test(text) ? Number(text) : 0;
  return number >= 5 && number < 50 ? number : null;
}

/** `Trivsel_snitt` beside `Trivsel`, `frafallsmål` beside `Frafall`, `Frafall_kommentar` beside `Frafall`. */
function withPerhapsWords(names: readonly DissectedName[]): readonly DissectedName[] {
  const keys = stemsOf(names);
  return names.map((name) => {
    const { stem } = name;
    if (stem.length > 1) {
      const labelled = withLabelRole(name, keys);
      if (labelled !== null) return labelled;
    }
    for (let length = 1; length < stem.length; length += 1) {
      const found =
        withPerhapsWord(name, keyOf(stem.slice(-length)), 0, -length, keys) ??
        withPerhapsWord(name, keyOf(stem.slice(0, length)), length, stem.length, keys);
      if (found !== null) return found;
    }
    return withRunTogether(name, keys);
  });
}

/** A word, and where the rest of the name stands. */
function withPerhapsWord(
  name: DissectedName,
  word: string,
  start: number,
  end: number,
  keys: Stems,
): DissectedName | null {
  const role = perhapsRoleWords.get(word);
  if (role === undefined && !asideWords.has(word)) return null;
  const rest = name.stem.slice(start, end);
  if (!keys.has(keyOf(rest))) return null;
  return role === undefined
    ? { ...name, stem: rest, isAside: true }
    : { ...name, stem: rest, roles: [...name.roles, role] };
}

/** `Frafall_2` beside `Frafall`, where the cell's own label says "Ambisjon". */
function withLabelRole(name: DissectedName, keys: Stems): DissectedName | null {
  const { stem, roles, source } = name;
  const { label } = source.facts;
  const role =
    roles.length > 0 || label === '' || label.length > longestLabel ? undefined : roleWords.get(keyOf(tokensOf(label)));
  if (role === undefined) return null;
  for (let length = stem.length - 1; length >= 1; length -= 1) {
    const rest = stem.slice(0, length);
    if (keys.has(keyOf(rest))) return { ...name, stem: rest, roles: [role] };
  }
  return null;
}

/** Of a label that says a role and nothing else. */
const longestLabel = 40;

/** `heltid_mål` beside `Heltidsandel`: a limit whose name nothing bears belongs to the one that is the same but for its ending. */
function withLooseEndings(names: readonly DissectedName[]): readonly DissectedName[] {
  const borne = new Map<string, readonly Token[]>();
  for (const { stem, roles, isAside } of names)
    if (stem.length > 0 && roles.length === 0 && !isAside) borne.set(keyOf(stem), stem);
  const byBeginning = grouped([...borne.keys()], (key) => [key.slice(0, shortestStem)]);
  return names.map((name) => {
    const key = keyOf(name.stem);
    if (name.roles.length === 0 || key.length < shortestStem || borne.has(key)) return name;
    const near = (byBeginning.get(key.slice(0, shortestStem)) ?? []).filter((other) => differInEnding(key, other));
    const stem = near.length === 1 ? borne.get(near[0] ?? '') : undefined;
    return stem === undefined ? name : { ...name, stem };
  });
}

/** Shorter beginnings are of many words. */
const shortestStem = 4;

/** Endings that say how something is counted, not what: `andel`, `prosent`, `grad`. */
const longEndings = [...endingWords].filter((ending) => ending.length > 3);

function differInEnding(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return false;
  const rest = long.slice(short.length);
  return longEndings.some((ending) => rest === ending || rest === `s${ending}`);
}

const shortestRunTogether = 3;
/** What a word of a role may end in: most names need no closer look. */
const roleTails = new Set([...roleWords.keys()].map((word) => word.slice(-shortestRunTogether)));

/** A role written as the end of a long word: `sykefravaersmaal`. */
function withRunTogether(name: DissectedName, keys: Stems): DissectedName {
  const key = keyOf(name.stem);
  if (!roleTails.has(key.slice(-shortestRunTogether))) return name;
  for (let cut = key.length - shortestRunTogether; cut >= shortestRunTogether; cut -= 1) {
    const role = roleWords.get(key.slice(cut));
    const start = key.slice(0, cut);
    const before = keys.get(start) ?? (start.endsWith('s') ? keys.get(start.slice(0, -1)) : undefined);
    if (role !== undefined && before !== undefined) return { ...name, stem: before, roles: [...name.roles, role] };
  }
  return name;
}

interface Split {
  readonly stem: readonly Token[];
  readonly unit: readonly Token[];
}

const longestUnit = 3;

function splitsOf(stem: readonly Token[]): readonly Split[] {
  const splits: Split[] = [];
  for (let length = 1; length <= Math.min(longestUnit, stem.length - 1); length += 1) {
    splits.push(
      { stem: stem.slice(0, -length), unit: stem.slice(-length) },
      { stem: stem.slice(length), unit: stem.slice(0, length) },
    );
  }
  return splits;
}

/** `Frafall_SkoleA` by its own words; `Frafall_Selbu` where several indicators have the same endings. */
function withUnits(names: readonly DissectedName[]): readonly DissectedName[] {
  const keys = stemsOf(names);
  const isIndicator = new Map<string, boolean>();
  const canBeStem = (stem: readonly Token[]): boolean => {
    const key = keyOf(stem);
    const known = isIndicator.get(key) ?? (keys.has(key) || subjectOf(stem).kind === 'known');
    isIndicator.set(key, known);
    return known;
  };
  const unitsKnown = new Map<string, boolean>();
  const canStand = (unit: readonly Token[]): boolean => {
    const text = unit.map((token) => token.text).join(' ');
    const known = unitsKnown.get(text) ?? canBeUnit(unit);
    unitsKnown.set(text, known);
    return known;
  };
  const splits = names.map(({ stem }) =>
    splitsOf(stem).filter((split) => canBeStem(split.stem) && canStand(split.unit)),
  );
  const stemsByUnit = pairs(splits.flat(), ({ unit, stem }) => [keyOf(unit), keyOf(stem)]);
  const unitsByStem = pairs(splits.flat(), ({ unit, stem }) => [keyOf(stem), keyOf(unit)]);
  const hasSeveral = (stem: readonly Token[]): boolean => (unitsByStem.get(keyOf(stem))?.size ?? 0) > 1;
  const indicatorsOf = new Map(
    [...stemsByUnit].map(([unit, stems]) => [
      unit,
      [...stems].filter((stem) => (unitsByStem.get(stem)?.size ?? 0) > 1).length,
    ]),
  );
  return names.map((name, index) => {
    const own = splitsOf(name.stem)
      .filter((split) => isNamedUnit(split.unit))
      .sort((a, b) => b.unit.length - a.unit.length)[0];
    const shared = (splits[index] ?? []).find(
      ({ stem, unit }) => hasSeveral(stem) && (indicatorsOf.get(keyOf(unit)) ?? 0) > 1,
    );
    const split = own ?? shared;
    return split === undefined ? name : { ...name, stem: split.stem, unit: unitText(split.unit) };
  });
}

function pairs(
  splits: readonly Split[],
  pairOf: (split: Split) => readonly [string, string],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of splits.map(pairOf)) {
    const values = found.get(key);
    if (values === undefined) found.set(key, new Set([value]));
    else values.add(value);
  }
  return found;
}

/** A word of the lists is part of what is measured. */
function canBeUnit(unit: readonly Token[]): boolean {
  const key = keyOf(unit);
  const [first] = unit;
  if (first === undefined || isNumber(first) || !/^\p{Lu}/u.test(first.text) || key.length < 3) return false;
  return (
    !breakdownWords.has(key) &&
    !asideWords.has(key) &&
    !perhapsRoleWords.has(key) &&
    !emptyWords.has(key) &&
    !/^vg\d/.test(key) &&
    subjectOf(unit).kind === 'unknown'
  );
}

/** `Skole A`, `Klinikk 2`, `Selbu vgs`. */
function isNamedUnit(unit: readonly Token[]): boolean {
  const [first, second, third] = unit;
  if (first === undefined || second === undefined) return false;
  const isDesignation = third === undefined && /^(?:\p{Lu}|\d{1,2})$/u.test(second.text);
  if (unitNouns.has(first.key) && isDesignation) return true;
  return unit.length === 2 && unitEndings.has(second.key) && canBeUnit([first]);
}

function unitText(unit: readonly Token[]): string {
  return unit.map(({ text }) => text).join(' ');
}

/** `KPI_03_Amb` belongs to `KPI_03_Elevtrivsel`; a code that several names share says nothing more. */
function withCodes(names: readonly DissectedName[]): readonly DissectedName[] {
  const byCode = grouped(names, ({ code }) => (code === null ? [] : [keyOf(code)]));
  const codesByStem = new Map<string, Set<string>>();
  for (const { code, stem } of names) {
    if (code === null || stem.length === 0) continue;
    codesByStem.set(keyOf(stem), (codesByStem.get(keyOf(stem)) ?? new Set()).add(keyOf(code)));
  }
  const stemOfCode = new Map(
    [...byCode].flatMap(([key, members]) => {
      const stems = new Map(
        members.filter(({ stem }) => stem.length > 0).map(({ stem }) => [keyOf(stem), stem] as const),
      );
      const [stem] = stems.values();
      return stems.size === 1 && stem !== undefined ? [[key, stem] as const] : [];
    }),
  );
  return names.map((name) => {
    const { code, stem } = name;
    if (code === null) return name;
    const isShared = stem.length > 0 && (codesByStem.get(keyOf(stem))?.size ?? 0) > 1;
    if (isShared) return { ...name, stem: [...code, ...stem] };
    if (stem.length > 0) return name;
    const adopted = stemOfCode.get(keyOf(code));
    const isOwnName =
      (byCode.get(keyOf(code))?.length ?? 0) > 1 &&
      adopted === undefined &&
      code.some(({ text }) => /\p{L}{2}/u.test(text));
    return adopted === undefined ? (isOwnName ? { ...name, stem: code } : name) : { ...name, stem: adopted };
  });
}

/** Names of several sheets that are called the same are one indicator of several units, where the sheets have names of their own. */
function withSheetUnits(names: readonly DissectedName[]): readonly DissectedName[] {
  const scoped = grouped(names, ({ source }) => (source.scope === null ? [] : [skeletonOf(source.name)]));
  return names.map((name) => {
    const { scope, name: text } = name.source;
    if (scope === null || name.unit !== null || name.stem.length === 0) return name;
    const sheets = (scoped.get(skeletonOf(text)) ?? []).length;
    const isNamed = tokensOf(scope).some((token) => !isNumber(token) && !emptyWords.has(token.key));
    return sheets > 1 && isNamed ? { ...name, unit: scope } : name;
  });
}
