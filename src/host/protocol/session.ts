import type { Box } from '../document/box';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import type { DefinedName, Table } from '../document/sheet-parts';
import type { Arguments } from './arguments';
import type { ExcelProfile } from '../profile';
import type { CalculationPort } from './calculation-port';
import type { EventName } from './events';
import type { HostLocale } from './locale';

/** A rectangle of a sheet that moves with inserted and deleted cells; `box` is `null` once its cells were deleted. */
export interface RangeState {
  readonly sheet: HostSheet;
  box: Box | null;
}

export interface RangeAreasState {
  readonly sheet: HostSheet;
  readonly ranges: readonly RangeState[];
}

/** What a type says of itself whatever its members are. */
export interface TypeOf<State> {
  readonly name: string;
  /** What the client finds the object again by in a later batch. */
  readonly identity?: (state: State) => Readonly<Record<string, unknown>>;
}

/** An object of the workbook as the batch executor sees it. */
export interface HostObject {
  readonly typeName: string;
  readonly keepable: boolean;
  /** Readable scalar properties, as the wire spells them. */
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, unknown>>;
  /** The wire's spelling of a property or navigation property; the client's queries ignore case. */
  findMember(name: string): { readonly kind: 'scalar' | 'navigation'; readonly name: string } | null;
  isComputed(property: string): boolean;
  read(property: string, session: Session): unknown;
  write(property: string, value: unknown, session: Session): void;
  navigate(property: string, session: Session): HostObject | null;
  call(method: string, args: Arguments, session: Session): unknown;
  items(session: Session): readonly HostObject[];
  /** The state when the object is of that type, by the identity of the type's definition. */
  as<State>(type: TypeOf<State>): State | undefined;
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

/** What a person does while the add-in works; a test changes it at any time. */
export interface Situation {
  /** Another workbook is in front: the sheets' names cannot be asked for. */
  anotherWorkbookInFront: boolean;
  /** A cell is being edited and nobody leaves it: requests wait without an answer. */
  cellEdited: boolean;
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
  /** How the Excel answers that the host is. */
  readonly profile: ExcelProfile;
  /** What stands in the way at the moment. */
  readonly situation: Situation;
  readonly fileName: string;
  readonly make: ObjectFactories;
  readonly functions: FunctionResultReceiver | null;
  /** Custom functions that are registered, with namespace and in capitals. */
  readonly functionNames: ReadonlySet<string>;
  /**
   * Told of every method and of every property set, `TableRowCollection.add`.
   *
   * @throws HostError when it was told to fail there
   */
  called(member: string): void;
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
