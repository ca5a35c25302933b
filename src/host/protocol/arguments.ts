import { HostError, invalidArgument } from './host-error';

/** The arguments of one call, client objects already resolved. Each reader throws `InvalidArgument` for a value of the wrong kind. */
export class Arguments {
  constructor(private readonly values: readonly unknown[] = []) {}

  /** The argument as it came; `undefined` when it was left out (the client sends `null` or nothing). */
  value(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.value(index);
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.value(index) === undefined ? undefined : this.text(index);
  }

  /** A number from a program may arrive as text, as in Excel. */
  integer(index: number): number {
    const value = Number(this.value(index) ?? NaN);
    if (!Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.value(index) === undefined ? undefined : this.integer(index);
  }

  flag(index: number, whenLeftOut: boolean): boolean {
    const value = this.value(index);
    if (value === undefined) return whenLeftOut;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  oneOf<Choice extends string>(index: number, choices: readonly Choice[], whenLeftOut?: Choice): Choice {
    return oneOf(this.value(index) ?? whenLeftOut, choices);
  }

  /** The item of a collection at the index given in this argument. */
  itemOf<Item>(index: number, items: readonly Item[]): Item {
    const item = items[this.integer(index)];
    if (item === undefined) throw invalidArgument();
    return item;
  }
}

/** @throws HostError InvalidArgument when the value is not one of the choices; case is ignored as in Excel */
export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const wanted = String(value).toLowerCase();
  const choice = choices.find((candidate) => candidate.toLowerCase() === wanted);
  if (choice === undefined) throw invalidArgument();
  return choice;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function asNumber(value: unknown, minimum = -Infinity, maximum = Infinity): number {
  const number = typeof value === 'number' ? value : NaN;
  if (!(number >= minimum && number <= maximum)) throw invalidArgument();
  return number;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** @throws HostError ItemNotFound */
export function found<Item>(item: Item | null | undefined): Item {
  if (item === null || item === undefined) throw new HostError('ItemNotFound');
  return item;
}
