import type { Area } from '../cells/area';
import { askable } from './ask-places';
import { circularNames } from './circular-names';
import { type FoundName, meaningOf, systemMeaning } from './name-meaning';
import type { ReadName } from './structure';
import { isSystemName, printName, type PrintedCells } from './system-names';

/** What a name comes to that gives no range: of one that does, Excel tells the range and not its value. */
const plainTypes: ReadonlySet<string | null> = new Set(['Double', 'Integer', 'Boolean']);

/** The names that Excel has to be asked about: those that may point to cells and do not surely say to which. */
export function namesToAsk(names: readonly ReadName[]): readonly ReadName[] {
  return askable(
    names.filter(
      ({ name, type, shape, areas, visible }) =>
        areas.length === 0 &&
        !plainTypes.has(type) &&
        !isSystemName(name) &&
        (shape.form === 'reference' || (shape.form === 'formula' && visible)),
    ),
  );
}

/**
 * Puts together what was read of the names and what Excel answered.
 *
 * @param places - where the asked names point
 * @param printed - what the sheets print, by name, of those that have names of their own
 */
export function placeNames(
  names: readonly ReadName[],
  places: ReadonlyMap<ReadName, Area>,
  printed: ReadonlyMap<string, PrintedCells>,
): readonly FoundName[] {
  const ours = new Set(names.flatMap(({ name, scope }) => (scope !== null && /^_bms_/i.test(name) ? [scope] : [])));
  const circular = circularNames(names);
  return names.map((name): FoundName => {
    const place = name.areas[0] ?? places.get(name) ?? null;
    const { scope, shape } = name;
    const cells = scope === null ? undefined : printed.get(scope);
    const count = shape.form === 'areas' ? shape.count : 1;
    const meaning = meaningOf(name, place, circular.get(name) ?? null);
    const ofPrinting = cells === undefined ? null : printName(meaning.areas, count, cells);
    if (ofPrinting !== null) return { ...name, name: ofPrinting, meaning: systemMeaning };
    if (isSystemName(name.name) || (scope !== null && ours.has(scope))) return { ...name, meaning: systemMeaning };
    return { ...name, meaning };
  });
}
