import type { RawValue } from '../../scorecard';
import type { NamedRange } from '../names/named-range';

/** What the cells beside and behind a name say, where they have been read. */
export interface NameFacts {
  /** Number format of the first cell; `General` where it says nothing. */
  readonly format: string;
  /** The text beside a single row of cells; '' where there is none. */
  readonly label: string;
  /** Whether its cells are labelled by periods. */
  readonly isSeries: boolean;
}

export const noFacts: NameFacts = { format: 'General', label: '', isSeries: false };

/** A usable name with what is known of it. */
export interface MappingName {
  /** As a setup cell refers to it. */
  readonly reference: string;
  readonly name: string;
  /** Sheet of its own scope; `null` for the workbook's names. */
  readonly scope: string | null;
  /** Sheet and first cell of its range; '' for a constant. */
  readonly sheet: string;
  readonly cell: string;
  readonly kind: NamedRange['kind'];
  readonly value: RawValue;
  readonly facts: NameFacts;
  /** Whether its cells are of several organisational units. */
  readonly isTable: boolean;
}

const usableKinds: ReadonlySet<NamedRange['kind']> = new Set([
  'cell',
  'vector',
  'matrix',
  'dynamic',
  'constant',
  'multiArea',
]);

/** Whether something can be proposed for a name: it is visible, and leads to cells or a value. */
export function isUsable({ visible, fault, kind }: NamedRange): boolean {
  return visible && fault === null && usableKinds.has(kind);
}

export function mappingName(name: NamedRange, facts: NameFacts): MappingName {
  return {
    reference: name.reference,
    name: name.name,
    scope: name.scope === 'Workbook' ? null : name.scope,
    ...placeOf(name.address),
    kind: name.kind,
    value: name.value,
    facts,
    isTable: isTable(name, facts),
  };
}

function isTable({ rows, columns }: NamedRange, { isSeries }: NameFacts): boolean {
  const [down, across] = [rows ?? 1, columns ?? 1];
  return (down > 1 && across > 1) || (down * across > 1 && !isSeries);
}

/** `'Mitt ark'!B2:F2` as sheet and first cell. */
export function placeOf(address: string | null): { readonly sheet: string; readonly cell: string } {
  const [, quoted, plain, cell = ''] = /^(?:'((?:[^']|'')*)'|([^!]*))!\$?([A-Z]*\$?\d*)/i.exec(address ?? '') ?? [];
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', cell: cell.replaceAll('$', '') };
}
