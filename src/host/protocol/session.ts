import type { Box } from '../document/box';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import type { DefinedName, Table } from '../document/sheet-parts';
import type { CalculationPort } from './calculation-port';
import type { EventName } from './events';
import type { HostLocale } from './locale';
import type { HostObject } from './object-type';

/** A rectangle of a sheet that moves with inserted and deleted cells; `box` is `null` once its cells were deleted. */
export interface RangeState {
  readonly sheet: HostSheet;
  box: Box | null;
}

export interface RangeAreasState {
  readonly sheet: HostSheet;
  readonly ranges: readonly RangeState[];
}

/** Makes the objects of a type; a table, so that the definition files need not import one another. */
export interface ObjectFactories {
  range(sheet: HostSheet, box: Box): HostObject;
  rangeAreas(sheet: HostSheet, boxes: readonly Box[]): HostObject;
  rangeCollection(state: RangeAreasState): HostObject;
  worksheet(sheet: HostSheet): HostObject;
  namedItem(name: DefinedName): HostObject;
  names(scope: HostSheet | null): HostObject;
  table(table: Table): HostObject;
  tables(sheet: HostSheet | null): HostObject;
  tablesWithin(sheet: HostSheet, box: Box, fullyContained: boolean): HostObject;
  /** The state of a range object; `undefined` for any other object. */
  rangeState(object: HostObject): RangeState | undefined;
  rangeFormat(state: RangeAreasState): HostObject;
  conditionalFormats(state: RangeAreasState): HostObject;
  dataValidation(state: RangeAreasState): HostObject;
}

/** Receives what the custom-functions runtime sends. */
export interface FunctionResultReceiver {
  /** The runtime listens from now on. */
  ready(): void;
  /** One batch of `[invocationId, succeeded, value, errorCode?, …]`. */
  receive(results: readonly unknown[]): void;
}

/** What the members of the types work on. */
export interface Session {
  readonly document: HostDocument;
  readonly calculation: CalculationPort;
  readonly locale: HostLocale;
  readonly fileName: string;
  readonly make: ObjectFactories;
  readonly functions: FunctionResultReceiver | null;
  /** Shows or hides the add-in's pane; `null` where there is none. */
  readonly showPane: ((shown: boolean) => void) | null;
  /** Ranges that must follow when cells are inserted or deleted. */
  readonly liveRanges: Iterable<RangeState>;
  liveRange(sheet: HostSheet, box: Box): RangeState;
  /** Brings results up to date before they are read, unless calculation is manual or suspended. */
  calculated(): Promise<void>;
  /** Until the batch ends nothing is calculated. */
  suspendCalculation(): void;
  /** @param target - id of the sheet or table; `null` is the whole workbook */
  listen(event: EventName, target: string | null, on: boolean): void;
  /** @returns the reference by which a later batch finds the object */
  keep(object: HostObject): string;
  reference(id: string): HostObject | undefined;
  /** @param id - `null` releases everything */
  release(id: string | null): void;
}
