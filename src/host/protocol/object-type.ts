import type { Arguments } from './arguments';
import { unknownMember } from './host-error';
import type { HostObject, Session, TypeOf } from './session';

/** A scalar property. Names are those of the wire, `NumberFormat`. */
export interface Property<State> {
  /** The value as JSON, or a promise of it. */
  readonly get?: (state: State, session: Session) => unknown;
  readonly set?: (state: State, value: unknown, session: Session) => void;
  /** Its value depends on what is still to be calculated. */
  readonly computed?: true;
}

/** A method gives an object, a value, nothing, or a promise of one of them; `null` in the place of an object is a null object. */
export type Method<State> = (state: State, args: Arguments, session: Session) => unknown;

/** What the host offers of one Excel type; any other member answers `ApiNotFound`. */
export interface ObjectType<State> extends TypeOf<State> {
  /** The client may keep it between batches (`_KeepReference`). */
  readonly keepable?: true;
  readonly properties?: Readonly<Record<string, Property<State>>>;
  readonly navigation?: Readonly<Record<string, (state: State, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<State>>>;
  /** Makes the type a collection. */
  readonly items?: (state: State, session: Session) => readonly HostObject[];
}

/** Own entries only: a name from a request must not reach `constructor` or `__proto__`. */
function own<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

interface Member {
  readonly kind: 'scalar' | 'navigation';
  readonly name: string;
}

const membersOfTypes = new WeakMap<object, ReadonlyMap<string, Member>>();

/** The members of a type by their names in small letters: the client writes some in another case than the wire. */
function membersOf<State>(type: ObjectType<State>): ReadonlyMap<string, Member> {
  const known = membersOfTypes.get(type);
  if (known !== undefined) return known;
  const members = new Map<string, Member>();
  for (const name of Object.keys(type.navigation ?? {})) members.set(name.toLowerCase(), { kind: 'navigation', name });
  for (const name of Object.keys(type.properties ?? {})) members.set(name.toLowerCase(), { kind: 'scalar', name });
  membersOfTypes.set(type, members);
  return members;
}

class TypedObject<State> implements HostObject {
  constructor(
    private readonly type: ObjectType<State>,
    private readonly state: State,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get keepable(): boolean {
    return this.type.keepable === true;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  get scalars(): readonly string[] {
    return Object.entries(this.type.properties ?? {})
      .filter(([, property]) => property.get !== undefined)
      .map(([name]) => name);
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.type.identity?.(this.state) ?? {};
  }

  findMember(name: string): Member | null {
    return membersOf(this.type).get(name.toLowerCase()) ?? null;
  }

  isComputed(property: string): boolean {
    return own(this.type.properties, property)?.computed === true;
  }

  read(property: string, session: Session): unknown {
    const get = own(this.type.properties, property)?.get;
    if (get === undefined) throw unknownMember(this.typeName, property);
    return get(this.state, session);
  }

  write(property: string, value: unknown, session: Session): void {
    const set = own(this.type.properties, property)?.set;
    if (set === undefined) throw unknownMember(this.typeName, property);
    set(this.state, value, session);
  }

  navigate(property: string, session: Session): HostObject | null {
    const navigation = own(this.type.navigation, property);
    if (navigation === undefined) throw unknownMember(this.typeName, property);
    return navigation(this.state, session);
  }

  call(method: string, args: Arguments, session: Session): unknown {
    const implementation = own(this.type.methods, method);
    if (implementation !== undefined) return implementation(this.state, args, session);
    if (this.isCollection && method === 'GetCount') return this.items(session).length;
    if (this.isCollection && method === 'GetItemAt') return args.itemOf(0, this.items(session));
    throw unknownMember(this.typeName, method === '' ? 'GetItem' : method);
  }

  items(session: Session): readonly HostObject[] {
    return this.type.items?.(this.state, session) ?? [];
  }

  as<Wanted>(type: TypeOf<Wanted>): Wanted | undefined {
    // The same definition object means the same state; the compiler cannot see that.
    return (type as unknown) === (this.type as unknown) ? (this.state as unknown as Wanted) : undefined;
  }
}

export function objectOf<State>(type: ObjectType<State>, state: State): HostObject {
  return new TypedObject(type, state);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof TypedObject;
}
