import { normalised } from '../../locales/headers';
import { codesOf } from '../../workbook/data/data-sheet';
import type { DataSelection } from '../../workbook/data/select';
import { codeOrder, isBenchmarkPlace, isTotal } from '../../workbook/data/series';
import type { DataTable, Dimension } from '../../workbook/data/table';

/** What the workbook says of whose figures it holds; '' and none where it does not. */
export interface OwnPlaces {
  readonly organisation: string;
  readonly units: readonly string[];
}

/** So many categories are taken all where nothing says which of them is meant. */
const few = 12;

/**
 * What of a table is chosen before the user has chosen anything: all periods; of the other dimensions what the table's
 * sheet holds already, else the workbook's own places with a country to compare them with, else what stands for all,
 * else all where they are few.
 *
 * @param keys - codes of the rows that stand on the table's sheet; empty where it has none
 */
export function preselected({ dimensions }: DataTable, keys: readonly string[], own: OwnPlaces): DataSelection {
  const standing = standingCodes(dimensions, keys);
  return dimensions.map((dimension) => {
    if (dimension.role === 'time') return dimension.categories.map((_, place) => place);
    const stood = placesWhere(dimension, ({ code }) => standing.get(dimension.code)?.has(code) === true);
    if (stood.length > 0) return stood;
    const ofOwn = dimension.role === 'geo' ? ownPlaces(dimension, own) : [];
    if (ofOwn.length > 0) return ofOwn;
    const total = placesWhere(dimension, (category) => isTotal(category, dimension)).slice(0, 1);
    if (total.length > 0) return total;
    return dimension.categories.length <= few ? dimension.categories.map((_, place) => place) : [];
  });
}

type Categories = Dimension['categories'];

function placesWhere({ categories }: Dimension, holds: (category: Categories[number]) => boolean): readonly number[] {
  return categories.flatMap((category, place) => (holds(category) ? [place] : []));
}

/** Volda kommune is Volda, Volda vgs is not; with it goes the first country or group. */
function ownPlaces(dimension: Dimension, { organisation, units }: OwnPlaces): readonly number[] {
  const whole = normalised(organisation);
  const names = new Set([whole, ...units.map(normalised)]);
  const own = placesWhere(dimension, ({ label }) => {
    const place = normalised(label);
    return names.has(place) || whole.startsWith(`${place} `);
  });
  if (own.length === 0) return [];
  const compared = placesWhere(dimension, isBenchmarkPlace).slice(0, 1);
  return [...new Set([...own, ...compared])].sort((a, b) => a - b);
}

/** By dimension, the codes that the rows of a sheet have. */
function standingCodes(
  dimensions: readonly Dimension[],
  keys: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = dimensions.filter(({ role }) => role !== 'time').map(({ code }) => code);
  const order = codeOrder(codes);
  const found = new Map(codes.map((code) => [code, new Set<string>()]));
  for (const key of keys) {
    const ofRow = codesOf(key, codes.length);
    for (const [at, place] of order.entries()) found.get(codes[place] ?? '')?.add(ofRow[at] ?? '');
  }
  return found;
}
