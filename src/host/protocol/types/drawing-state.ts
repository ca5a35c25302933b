import type { Drawing } from '../../document/drawings/drawing';
import type { HostSheet } from '../../document/sheet';
import { asNumber, asText, found } from '../arguments';
import { type Frame, frameOf, placementAt } from '../frame';
import { HostError, invalidArgument } from '../host-error';
import type { Property } from '../object-type';
import { requireUnprotected } from '../protection';

/** A drawing of a sheet, found again by its key. */
export interface DrawingState {
  readonly sheet: HostSheet;
  readonly key: string;
}

/** @throws HostError ItemNotFound for one that has been deleted */
export function anyDrawingOf({ sheet, key }: DrawingState): Drawing {
  return found(sheet.part('drawings').find((drawing) => drawing.key === key));
}

/** @throws HostError AccessDenied on a protected sheet */
export function replaceDrawing(sheet: HostSheet, drawing: Drawing): void {
  requireUnprotected(sheet);
  sheet.setPart(
    'drawings',
    sheet.part('drawings').map((other) => (other.key === drawing.key ? drawing : other)),
    'api',
  );
}

/** Puts a drawing in front of the others. @throws HostError AccessDenied on a protected sheet */
export function addDrawing(sheet: HostSheet, drawing: Drawing): void {
  requireUnprotected(sheet);
  sheet.setPart('drawings', [...sheet.part('drawings'), drawing], 'api');
}

export function deleteDrawing(state: DrawingState): void {
  const { sheet } = state;
  requireUnprotected(sheet);
  const gone = anyDrawingOf(state);
  sheet.setPart(
    'drawings',
    sheet.part('drawings').filter(({ key }) => key !== gone.key),
    'api',
  );
}

/** The first name of a numbered series that no drawing of the sheet has. */
export function freeDrawingName(sheet: HostSheet, stem: string): string {
  const taken = new Set(sheet.part('drawings').map(({ name }) => name.toLowerCase()));
  for (let number = taken.size + 1; ; number += 1)
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

function rename(state: DrawingState, value: unknown): void {
  const name = asText(value);
  if (name === '') throw invalidArgument();
  const isTaken = state.sheet
    .part('drawings')
    .some((other) => other.key !== state.key && other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new HostError('ItemAlreadyExists');
  replaceDrawing(state.sheet, { ...anyDrawingOf(state), name });
}

/** One side or size, in points. */
function edge(key: keyof Frame): Property<DrawingState> {
  return {
    get: (state) => frameOf(state.sheet, anyDrawingOf(state).placement)[key],
    set: (state, value) => {
      const drawing = anyDrawingOf(state);
      const frame = { ...frameOf(state.sheet, drawing.placement), [key]: asNumber(value, 0) };
      replaceDrawing(state.sheet, { ...drawing, placement: placementAt(state.sheet, frame) });
    },
  };
}

/** What charts and shapes have alike. */
export const drawingProperties: Readonly<Record<string, Property<DrawingState>>> = {
  Id: { get: ({ key }) => key },
  Name: { get: (state) => anyDrawingOf(state).name, set: rename },
  Left: edge('left'),
  Top: edge('top'),
  Width: edge('width'),
  Height: edge('height'),
};
