import type { RawValue } from '../../scorecard';
import type { Area } from '../cells/area';
import type { NameFault, NameKind } from './named-range';
import { holdsRelativeReference } from './relative-reference';
import type { ReadName } from './structure';

/** What a name stands for, after Excel has told where it points. */
export interface NameMeaning {
  readonly kind: NameKind;
  /** In order; empty where the name points to no cells. */
  readonly areas: readonly Area[];
  readonly fault: NameFault | null;
  /** The name that a circular one leads to. */
  readonly partner?: string;
  /** Rows of a constant; `null` for anything else. */
  readonly constant: readonly (readonly RawValue[])[] | null;
}

/** A name with what it stands for. */
export interface FoundName extends ReadName {
  readonly meaning: NameMeaning;
}

/**
 * Tells what a name stands for.
 *
 * @param place - where Excel says that it points; `null` where it points to no single area
 * @param partner - the name that it leads to if that leads back to it; `null` for all others
 */
export function meaningOf(name: ReadName, place: Area | null, partner: string | null): NameMeaning {
  const { shape } = name;
  if (partner !== null) return { ...unusable('dynamic', 'source-circular'), partner };
  const moves = shape.form === 'reference' || shape.form === 'areas' || shape.form === 'formula';
  // Excel reads it from the cell that happens to be marked, and the card from its own.
  if (moves && holdsRelativeReference(name.formula)) return unusable('dynamic', 'name-relative');
  switch (shape.form) {
    case 'broken':
      return unusable('broken', 'source-broken');
    case 'external':
      return unusable('external', 'source-external');
    case 'lambda':
      return unusable('lambda', 'not-offered');
    case 'constant':
    case 'array':
      return name.constant === null
        ? unusable('dynamic', 'dynamic-unresolved')
        : { kind: 'constant', areas: [], fault: null, constant: name.constant };
    case 'areas':
      return areasMeaning(name.areas);
    case 'reference':
      return place === null ? unusable('broken', 'unreadable') : areasMeaning([place]);
    case 'formula':
      return place === null
        ? unusable('dynamic', 'dynamic-unresolved')
        : { kind: 'dynamic', areas: [place], fault: null, constant: null };
  }
}

/** What Excel or this add-in keeps for itself. */
export const systemMeaning: NameMeaning = unusable('system', 'not-offered');

function unusable(kind: NameKind, fault: NameFault): NameMeaning {
  return { kind, areas: [], fault, constant: null };
}

function areasMeaning(areas: readonly Area[]): NameMeaning {
  return areas.length === 0
    ? unusable('dynamic', 'dynamic-unresolved')
    : { kind: kindOfAreas(areas), areas, fault: null, constant: null };
}

function kindOfAreas(areas: readonly Area[]): NameKind {
  const [area] = areas;
  if (areas.length > 1 || area === undefined) return 'multiArea';
  const oneRow = area.top !== null && area.top === area.bottom;
  const oneColumn = area.left !== null && area.left === area.right;
  return oneRow && oneColumn ? 'cell' : oneRow || oneColumn ? 'vector' : 'matrix';
}
