import { normalised } from '../../locales/headers';
import { DataFault, listed } from './fault';
import type { Category, DataTable, Dimension } from './table';

/** Which categories of a dimension are wanted: dimension and category by code or by label, as a user types them. */
export interface DataChoice {
  readonly key: string;
  readonly value: string;
}

/** Places of the wanted categories, by dimension; all of a dimension that is not spoken of. */
export type DataSelection = readonly (readonly number[])[];

/** Everything in a table. */
export function selectAll({ dimensions }: DataTable): DataSelection {
  return dimensions.map(({ categories }) => categories.map((_, place) => place));
}

/**
 * Finds what a user asked for; several values of one dimension are wanted together.
 *
 * @throws DataFault that lists what there is, where a dimension or a category is not
 */
export function select(table: DataTable, choices: readonly DataChoice[]): DataSelection {
  const wanted = new Map<Dimension, Set<number>>();
  for (const { key, value } of choices) {
    const dimension = findDimension(table, key);
    const known = wanted.get(dimension) ?? new Set();
    for (const place of findCategories(dimension, value)) known.add(place);
    wanted.set(dimension, known);
  }
  return selectAll(table).map((all, index) => {
    const dimension = table.dimensions[index];
    const places = dimension === undefined ? undefined : wanted.get(dimension);
    return places === undefined ? all : all.filter((place) => places.has(place));
  });
}

function findDimension({ dimensions }: DataTable, key: string): Dimension {
  const asked = normalised(key);
  const found =
    dimensions.find(({ code }) => normalised(code) === asked) ??
    dimensions.find(({ label }) => normalised(label) === asked) ??
    dimensions.find(({ role }) => role === asked);
  if (found === undefined)
    throw new DataFault('no-dimension', {
      given: key,
      choices: listed(
        dimensions.map(({ code, label }) => (label === '' || label === code ? code : `${code} (${label})`)),
      ),
    });
  return found;
}

/** By code, else by label; a label may be that of several. */
function findCategories({ code, categories }: Dimension, value: string): readonly number[] {
  const asked = normalised(value);
  const by = (text: (category: Category) => string): readonly number[] =>
    categories.flatMap((category, place) => (normalised(text(category)) === asked ? [place] : []));
  const byCode = by((category) => category.code);
  const found = byCode.length > 0 ? byCode : by((category) => category.label);
  if (found.length === 0)
    throw new DataFault('no-category', {
      given: value,
      dimension: code,
      choices: listed(categories.map((each) => each.label)),
    });
  return found;
}
