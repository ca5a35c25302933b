import { parseA1Ref } from '@borgar/fx';
import { type BuiltCard, checkCard, healthLine, type HealthLine } from '../../scorecard';
import { asWorkbookError, WorkbookError } from '../error';
import { readAverages, type ResultPlace } from '../health/read-averages';
import { nameSources } from '../names/name-sources';
import type { ReadOptions } from '../port';
import { placeAddress, understand } from './read-contents';
import { readParts } from './read-parts';

/** A finding of the health check with the cells it speaks of, for `goTo`; `null` where there is no such cell. */
export interface PlacedFinding extends HealthLine {
  readonly address: string | null;
}

/**
 * The health check of the open workbook's card (rules 18): reads it as the card is read, and the formulas behind the
 * results. Nothing is changed.
 *
 * @throws WorkbookError when there is no card to check, or Excel does not answer
 */
export async function checkWorkbook(options: ReadOptions = {}): Promise<readonly PlacedFinding[]> {
  try {
    const { parts } = await readParts(() => () => undefined, 'meant');
    const { setup, built, contents } = understand(parts, options);
    if (built === null)
      throw new WorkbookError(contents.names.length > 0 ? 'names-without-setup' : 'no-names-no-setup');
    if (contents.indicatorCount === 0) throw new WorkbookError('no-indicators');
    const findings = checkCard(built, {
      setup,
      find: nameSources(parts.names, parts.store),
      names: contents.names.map(({ name }) => name),
      averages: await readAverages(resultPlaces(built)),
    });
    const tables = [...parts.tables.values()];
    return findings.map((finding) => ({
      ...healthLine(finding, contents.language),
      address: placeAddress(finding, tables),
    }));
  } catch (error) {
    throw asWorkbookError(error);
  }
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
