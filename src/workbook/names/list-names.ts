import type { RawValue } from '../../scorecard';
import type { Area } from '../cells/area';
import type { NamedRange } from './named-range';
import type { CellStore } from '../cells/cell-store';
import { cellsOf } from '../cells/sheet-reference';
import type { FoundName } from './name-meaning';
import { nameReference } from './name-sources';

/** Names as they are listed, with the first value of each and its size cut to the used part. */
export function listNames(names: readonly FoundName[], store: CellStore): readonly NamedRange[] {
  // Counted over all names, for a setup cell could mean a hidden one as well.
  const bearers = new Map<string, number>();
  for (const { name } of names) bearers.set(name.toLowerCase(), (bearers.get(name.toLowerCase()) ?? 0) + 1);
  return names.map((name) => {
    const isShared = (bearers.get(name.name.toLowerCase()) ?? 0) > 1;
    return listName(name, isShared ? nameReference(name) : name.name, store);
  });
}

function listName(name: FoundName, reference: string, store: CellStore): NamedRange {
  const { meaning } = name;
  const { areas } = meaning;
  const [only] = areas;
  const box = only === undefined ? null : store.cut(only);
  const single = areas.length === 1 && box !== null;
  return {
    name: name.name,
    reference,
    scope: name.scope ?? 'Workbook',
    kind: meaning.kind,
    visible: name.visible,
    address:
      areas.length === 0 ? null : areas.map((area) => usedAddress(area, areas.length === 1 ? store : null)).join(','),
    rows: single ? box.bottom - box.top + 1 : areas.length > 1 ? 1 : (meaning.constant?.length ?? null),
    columns: single
      ? box.right - box.left + 1
      : areas.length > 1
        ? areas.length
        : (meaning.constant?.[0]?.length ?? null),
    value:
      meaning.constant?.[0]?.[0] ??
      (only === undefined || box === null ? null : store.cell(only.sheet, box.top, box.left).value) ??
      computed(name),
    fault: meaning.fault,
    ...(meaning.partner === undefined ? {} : { partner: meaning.partner }),
  };
}

/** What Excel computed for a name that is no range, such as `=1+2`. */
function computed(name: FoundName): RawValue {
  const { value, type } = name;
  // Of a range that Excel did not give, the value is the text of its formula.
  if (name.meaning.kind !== 'dynamic' || name.meaning.fault === null || type === 'Range') return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A whole column or row as the part of it that is used. */
function usedAddress(area: Area, store: CellStore | null): string {
  const box = store?.cut(area) ?? area;
  return cellsOf(area.sheet, { top: box.top, left: box.left, bottom: box.bottom, right: box.right });
}
