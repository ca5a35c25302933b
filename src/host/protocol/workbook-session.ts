import type { Box } from '../document/box';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import type { ExcelProfile } from '../profile';
import type { CalculationPort } from './calculation-port';
import type { EventName, EventSource } from './events';
import { createLocale, type HostLocale } from './locale';
import type { FunctionResultReceiver, HostObject, ObjectFactories, RangeState, Session, Situation } from './session';
import { createFactories, rangesOf } from './types';

/** Where a workbook is open. */
export interface SessionOptions {
  /** BCP 47 tag of numbers, dates and typed entries. */
  readonly locale: string;
  readonly fileName: string;
  readonly profile: ExcelProfile;
  readonly situation: Situation;
  readonly called: (member: string) => void;
}

/** What one client of a workbook has going: kept objects, live ranges and a suspended calculation. */
export class WorkbookSession implements Session {
  readonly make: ObjectFactories;
  readonly locale: HostLocale;
  readonly fileName: string;
  readonly profile: ExcelProfile;
  readonly situation: Situation;
  functions: FunctionResultReceiver | null = null;
  functionNames: ReadonlySet<string> = new Set();
  readonly called: (member: string) => void;
  showPane: ((shown: boolean) => void) | null = null;
  private readonly references = new Map<string, HostObject>();
  private readonly live = new Set<RangeState>();
  private suspended = false;
  private nextReference = 1;

  constructor(
    readonly document: HostDocument,
    readonly calculation: CalculationPort,
    private readonly events: EventSource,
    options: SessionOptions,
  ) {
    this.locale = createLocale(options.locale);
    this.fileName = options.fileName;
    this.profile = options.profile;
    this.situation = options.situation;
    this.called = options.called;
    this.make = createFactories(this);
  }

  get liveRanges(): Iterable<RangeState> {
    return this.live;
  }

  liveRange(sheet: HostSheet, box: Box): RangeState {
    const range: RangeState = { sheet, box };
    this.live.add(range);
    return range;
  }

  async calculated(): Promise<void> {
    if (!this.suspended && this.calculation.pending && this.calculation.mode !== 'Manual')
      await this.calculation.calculate();
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  listen(event: EventName, target: string | null, on: boolean): void {
    this.events.listen(event, target, on);
  }

  keep(object: HostObject): string {
    const id = `reference-${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(id, object);
    return id;
  }

  reference(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  release(id: string | null): void {
    if (id === null) this.references.clear();
    else this.references.delete(id);
  }

  /** The batch is over: calculation goes on, and only what the client keeps has to follow the sheets. */
  async endBatch(): Promise<void> {
    this.suspended = false;
    this.live.clear();
    for (const object of this.references.values()) rangesOf(object).forEach((range) => this.live.add(range));
    await this.calculated();
  }
}
