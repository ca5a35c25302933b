import { parseA1Ref } from '@borgar/fx';
import {
  type BuiltCard,
  type BuiltIndicator,
  checkCard,
  type HealthFinding,
  healthGroups,
  healthLine,
  healthSummary,
  isCovered,
  parsePeriod,
  readActions,
  taskText,
} from '../../scorecard';
import { asWorkbookError } from '../error';
import type { CheckedCard, PlacedFinding } from '../health/checked-card';
import { readAverages, type ResultPlace } from '../health/read-averages';
import { nameSources } from '../names/name-sources';
import type { ReadOptions } from '../port';
import { requireCard } from './prepare-card';
import { placeAddress, understand, type UnderstoodWorkbook } from './read-contents';
import { readParts, type WorkbookParts } from './read-parts';

/**
 * The health check of the open workbook's card (rules 18): reads it as the card is read, and the formulas behind the
 * results. Nothing is changed.
 *
 * @throws WorkbookError when there is no card to check, or Excel does not answer
 */
export async function checkWorkbook(options: ReadOptions = {}): Promise<CheckedCard> {
  try {
    const { parts } = await readParts(() => () => undefined, 'meant');
    return await examine(parts, understand(parts, options));
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/**
 * Checks the card of a workbook that was read; two round trips at most, for the formulas behind the results.
 *
 * @throws WorkbookError when there is no card to check
 */
export async function examine(parts: WorkbookParts, understood: UnderstoodWorkbook): Promise<CheckedCard> {
  const built = requireCard(understood);
  const { language, names } = understood.contents;
  const found = checkCard(built, {
    setup: understood.setup,
    find: nameSources(parts.names, parts.store),
    names: names.map(({ name }) => name),
    averages: await readAverages(resultPlaces(built)),
    isCovered: coverageOf(understood, built),
  });
  const tables = [...parts.tables.values()];
  const setups = built.perspectives.flatMap(({ indicators }) => indicators.map(({ setup }) => setup));
  const titles = new Map(setups.map(({ nr, name }) => [nr, `${nr} ${name}`.trim()]));
  const seen = new Map<string, number>();
  const findings = found.map((finding): PlacedFinding => ({
    ...healthLine(finding, language),
    key: uniqueKey(finding, seen),
    about: finding.nr === null ? null : (titles.get(finding.nr) ?? finding.nr),
    address: placeAddress(finding, tables),
  }));
  return {
    language,
    findings,
    summary: healthSummary(findings, language),
    groups: healthGroups(
      findings,
      setups.map(({ nr }) => nr),
    ).map(({ task, parts: ofTask }) => ({
      task,
      heading: taskText(task, language),
      parts: ofTask.map(({ nr, findings: own }) => ({ nr, about: own[0]?.about ?? null, findings: own })),
    })),
  };
}

/**
 * What a finding is known by from one check to the next: there is one a rule and indicator, or perspective; factors of
 * two goals may be called the same.
 *
 * @param seen - how often each has come before
 */
function uniqueKey({ rule, nr, subject }: HealthFinding, seen: Map<string, number>): string {
  const key = [rule, nr ?? subject].filter((part) => part !== '').join(' ');
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key} (${count})`;
}

/** Whether something is done about an indicator of the card. */
function coverageOf(
  { actions: rows, setup: { indicators, card } }: UnderstoodWorkbook,
  built: BuiltCard,
): (indicator: BuiltIndicator) => boolean {
  const { actions } = readActions(
    rows,
    indicators.map(({ nr }) => nr),
    card.unit,
  );
  const { unit, period } = built.card.card;
  return (indicator) => isCovered(indicator, actions, unit, parsePeriod(period));
}

/** The cells that results stand in: in the user's own sheets, or in the setup. */
function resultPlaces({ perspectives }: BuiltCard): readonly ResultPlace[] {
  return perspectives.flatMap(({ indicators }) =>
    indicators.flatMap(({ card: { nr, source } }): ResultPlace[] => {
      const address = source?.address ?? null;
      const at = address?.lastIndexOf('!') ?? -1;
      const [sheet] = (address === null ? undefined : parseA1Ref(address))?.context ?? [];
      return address === null || sheet === undefined ? [] : [{ nr, sheet, cell: address.slice(at + 1) }];
    }),
  );
}
