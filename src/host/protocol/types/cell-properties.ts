import { asRecord } from '../arguments';
import { bandIndexes, type BandKind } from '../bands';
import { cellBox } from '../boxes';
import { HostError, invalidArgument, unknownMember } from '../host-error';
import type { HostObject, RangeState, Session } from '../session';
import { boxOf } from './range-geometry';

/**
 * Writes `{format: {font: {bold: true}}}` cell by cell through the members of each cell's range.
 *
 * @param input - rows of columns, or one row of cells, in the size of the range
 */
export function setCellProperties(range: RangeState, input: unknown, session: Session): void {
  const box = boxOf(range);
  if (!Array.isArray(input) || input.length !== box.rowCount) throw invalidArgument();
  const limit = session.profile.cellPropertiesLimit;
  if (limit !== null && box.rowCount * box.columnCount >= limit) throw new HostError('GeneralException');
  input.forEach((cells: unknown, row) => {
    if (!Array.isArray(cells) || cells.length !== box.columnCount) throw invalidArgument();
    cells.forEach((properties: unknown, column) => {
      if (properties !== null && properties !== undefined)
        apply(
          session.make.range(range.sheet, cellBox(box.row + row, box.column + column)),
          asRecord(properties),
          session,
        );
    });
  });
}

/** @param input - one object for each row or column */
export function setBandProperties(range: RangeState, kind: BandKind, input: unknown, session: Session): void {
  const lines = linesOf(range, kind, session);
  if (!Array.isArray(input) || input.length !== lines.length) throw invalidArgument();
  lines.forEach(({ object }, index) => {
    const properties: unknown = input[index];
    if (properties !== null && properties !== undefined) apply(object, asRecord(properties), session);
  });
}

export function getCellProperties(range: RangeState, options: unknown, session: Session): Promise<unknown> {
  const { row, column, rowCount, columnCount } = boxOf(range);
  const wanted = asRecord(options);
  return Promise.all(
    Array.from({ length: rowCount }, (_, r) =>
      Promise.all(
        Array.from({ length: columnCount }, (__, c) =>
          pick(session.make.range(range.sheet, cellBox(row + r, column + c)), wanted, session),
        ),
      ),
    ),
  );
}

export function getBandProperties(
  range: RangeState,
  kind: BandKind,
  options: unknown,
  session: Session,
): Promise<unknown> {
  const wanted = asRecord(options);
  return Promise.all(linesOf(range, kind, session).map(({ object }) => pick(object, wanted, session)));
}

function linesOf(
  range: RangeState,
  kind: BandKind,
  session: Session,
): { readonly index: number; readonly object: HostObject }[] {
  const box = boxOf(range);
  return bandIndexes(range.sheet, box, kind).map((index) => ({
    index,
    object: session.make.range(
      range.sheet,
      kind === 'rows' ? { ...box, row: index, rowCount: 1 } : { ...box, column: index, columnCount: 1 },
    ),
  }));
}

function apply(object: HostObject, properties: Readonly<Record<string, unknown>>, session: Session): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    const member = object.findMember(name);
    if (member?.kind === 'scalar') object.write(member.name, value, session);
    else if (member?.kind === 'navigation') {
      const next = object.navigate(member.name, session);
      if (next !== null) apply(next, asRecord(value), session);
    } else if (object.isCollection) {
      const side = object
        .items(session)
        .find((item) => String(item.identity().Id ?? item.identity().SideIndex).toLowerCase() === sideOf(name));
      if (side === undefined) throw unknownMember(object.typeName, name);
      apply(side, asRecord(value), session);
    } else throw unknownMember(object.typeName, name);
  }
}

const innerSides: ReadonlyMap<string, string> = new Map([
  ['horizontal', 'insidehorizontal'],
  ['vertical', 'insidevertical'],
  ['diagonaldown', 'diagonaldown'],
  ['diagonalup', 'diagonalup'],
]);

/** `SetCellProperties` names borders `top`, the collection `EdgeTop`. */
function sideOf(name: string): string {
  return innerSides.get(name.toLowerCase()) ?? `edge${name.toLowerCase()}`;
}

async function pick(
  object: HostObject,
  wanted: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<Record<string, unknown>> {
  const picked = new Map<string, unknown>();
  for (const [name, below] of Object.entries(wanted)) {
    if (below === false || below === undefined) continue;
    const member = object.findMember(name);
    if (member === null && object.isCollection) return pickSides(object, wanted, session);
    if (member === null) throw unknownMember(object.typeName, name);
    if (member.kind === 'scalar') picked.set(name, await object.read(member.name, session));
    else {
      const next = object.navigate(member.name, session);
      picked.set(name, next === null ? null : await pick(next, asRecord(below), session));
    }
  }
  return Object.fromEntries(picked);
}

/** Borders are asked for once and answered side by side. */
async function pickSides(
  borders: HostObject,
  wanted: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<Record<string, unknown>> {
  const sides = await Promise.all(
    borders
      .items(session)
      .map(async (side) => [nameOfSide(String(side.identity().SideIndex)), await pick(side, wanted, session)] as const),
  );
  return Object.fromEntries(sides);
}

/** The opposite of `sideOf`. */
function nameOfSide(side: string): string {
  const name = side.replace(/^(Edge|Inside)/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
