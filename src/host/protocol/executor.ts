import { Arguments } from './arguments';
import {
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type BatchAction,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  PathType,
} from './batch';
import { camelCase, HostError, invalidArgument, unknownMember } from './host-error';
import { isHostObject } from './object-type';
import { readQuery } from './query';
import type { HostObject, Session } from './session';

function mayHoldObjects(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Awaitable<Value> = Value | Promise<Value>;

/** A promise, also one that the client made in a context of its own, of which `instanceof` knows nothing. */
function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** Goes on with a value at once where it is there, and when it comes where it is still to come. */
function after<Value, Next>(value: Awaitable<Value>, next: (value: Value) => Awaitable<Next>): Awaitable<Next> {
  return isPromise(value) ? (value as Promise<Value>).then(next) : next(value as Value);
}

/** `TableRowCollection.add` */
function memberOf(object: HostObject, name: string): string {
  return `${object.typeName}.${camelCase(name)}`;
}

/** Where a batch starts: the workbook, or a service that the client asks for by name. */
export interface Roots {
  readonly workbook: HostObject;
  service(name: string): HostObject | null;
}

/**
 * Runs one batch of actions in order, as Excel does: the first fault ends it, and what was done before stays done.
 * Objects are made once per batch, when their path is first met.
 */
export class BatchExecutor {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];

  /** @param beforeAction - called before each action; may throw a fault in its place */
  constructor(
    private readonly batch: BatchRequest,
    private readonly roots: Roots,
    private readonly session: Session,
    private readonly beforeAction: () => void,
  ) {}

  async run(): Promise<BatchResponse> {
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        this.beforeAction();
        // A batch has thousands of actions, and nearly none of them has to wait for anything.
        const performed = this.perform(action);
        const value = isPromise(performed) ? await performed : performed;
        if (value !== undefined) this.results.push({ ActionId: action.Id, Value: value });
      } catch (fault) {
        return { Results: this.results, TraceIds: this.traces, Error: this.errorOf(fault, action, index) };
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  private perform(action: BatchAction): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionType.query:
        return this.query(action);
      case ActionType.method:
        return this.invoke(action);
      case ActionType.setProperty:
        return this.setProperty(action);
      case ActionType.trace:
        this.traces.push(action.Id);
        return null;
      default:
        throw new HostError('NotImplemented', `The Excel host does not perform actions of type ${action.ActionType}.`);
    }
  }

  private instantiate(pathId: number): Awaitable<unknown> {
    return after(this.resolve(pathId), (object) =>
      object === null ? null : { ...object.identity(), ...this.referenceOf(pathId) },
    );
  }

  private async query(action: BatchAction): Promise<unknown> {
    const object = await this.resolve(action.ObjectPathId);
    return object === null
      ? null
      : {
          ...((await readQuery(object, action.QueryInfo ?? {}, this.session)) as object),
          ...this.referenceOf(action.ObjectPathId),
        };
  }

  private referenceOf(pathId: number): { readonly _ReferenceId?: string } {
    const id = this.kept.get(pathId);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  private invoke(action: BatchAction): Awaitable<unknown> {
    return after(this.resolve(action.ObjectPathId), (object) => {
      if (action.Name === '_KeepReference') {
        if (object?.keepable === true) this.kept.set(action.ObjectPathId, this.session.keep(object));
        return null;
      }
      if (object === null) throw new HostError('ItemNotFound');
      this.session.called(memberOf(object, action.Name));
      return after(this.argumentsOf(action.ArgumentInfo), (args) =>
        after(object.call(action.Name, args, this.session), (value) =>
          isHostObject(value) ? value.identity() : (value ?? null),
        ),
      );
    });
  }

  private setProperty(action: BatchAction): Awaitable<undefined> {
    return after(this.resolve(action.ObjectPathId), (object) => {
      if (object === null) throw new HostError('ItemNotFound');
      const { name } = object.findMember(action.Name) ?? { name: action.Name };
      this.session.called(memberOf(object, name));
      return after(this.argumentsOf(action.ArgumentInfo), (args) => {
        object.write(name, args.value(0) ?? null, this.session);
        return undefined;
      });
    });
  }

  private pathOf(id: number): ObjectPath | undefined {
    const { ObjectPaths: paths } = this.batch;
    const key = String(id);
    return Object.hasOwn(paths, key) ? paths[key] : undefined;
  }

  /** The object of a path; `null` is a null object, and so is whatever is asked of one. */
  private resolve(pathId: number): Awaitable<HostObject | null> {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.pathOf(pathId);
    if (path === undefined) throw invalidArgument(`The batch has no object path ${pathId}.`);
    return after(this.make(path), (object) => {
      this.objects.set(pathId, object);
      return object;
    });
  }

  private make(path: ObjectPath): Awaitable<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.roots.workbook;
      case PathType.newObject: {
        const service = this.roots.service(path.Name);
        if (service === null) throw new HostError('ApiNotFound', `The Excel host does not offer ${path.Name}.`);
        return service;
      }
      case PathType.reference: {
        const object = this.session.reference(path.Name);
        if (object === undefined) throw new HostError('InvalidReference');
        this.kept.set(path.Id, path.Name);
        return object;
      }
      case PathType.nullObject:
        return null;
      case PathType.method:
      case PathType.indexer:
      case PathType.property:
        return after(
          path.ParentObjectPathId === undefined ? this.roots.workbook : this.resolve(path.ParentObjectPathId),
          (parent) => (parent === null ? null : this.makeFromParent(parent, path)),
        );
      default:
        throw new HostError('NotImplemented');
    }
  }

  private makeFromParent(parent: HostObject, path: ObjectPath): Awaitable<HostObject | null> {
    if (path.ObjectPathType === PathType.property)
      return parent.navigate(parent.findMember(path.Name)?.name ?? path.Name, this.session);
    const method = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
    this.session.called(memberOf(parent, method));
    return after(this.argumentsOf(path.ArgumentInfo), (args) =>
      after(parent.call(method, args, this.session), (made) => {
        if (made === null || isHostObject(made)) return made;
        throw unknownMember(parent.typeName, method);
      }),
    );
  }

  private argumentsOf(info: ArgumentInfo | undefined): Awaitable<Arguments> {
    const values = info?.Arguments ?? [];
    // Nearly all values are plain: nothing is awaited for them.
    if (info?.ReferencedObjectPathIds === undefined && !values.some(mayHoldObjects)) return new Arguments(values);
    return this.withObjects(values, info?.ReferencedObjectPathIds).then((resolved) => new Arguments(resolved));
  }

  private async withObjects(values: readonly unknown[], pathIds: readonly unknown[] | undefined): Promise<unknown[]> {
    const resolved: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const pathId = pathIds?.[index];
      if (Array.isArray(pathId)) resolved.push(await this.withObjects(Array.isArray(value) ? value : [], pathId));
      else if (typeof pathId === 'number' && pathId > 0) resolved.push(await this.resolve(pathId));
      else resolved.push(mayHoldObjects(value) ? await this.withNestedObjects(value) : value);
    }
    return resolved;
  }

  /** A client object inside a plain one, `{list: {source: range}}`, arrives as `{_ObjectPathId: id}`. */
  private async withNestedObjects(value: unknown): Promise<unknown> {
    if (!mayHoldObjects(value)) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.resolve(value._ObjectPathId);
    const entries: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(value)) entries.push([key, await this.withNestedObjects(inner)]);
    return Object.fromEntries(entries);
  }

  private errorOf(fault: unknown, action: BatchAction, index: number): BatchError {
    const error =
      fault instanceof HostError
        ? fault
        : new HostError('GeneralException', fault instanceof Error ? fault.message : '');
    return {
      Code: error.code,
      Message: error.message,
      Location: this.locationOf(action),
      ActionIndex: index,
      HttpStatusCode: error.status,
    };
  }

  /** `Worksheet.getRange`, as in the client's `debugInfo.errorLocation`. */
  private locationOf(action: BatchAction): string {
    const path = this.pathOf(action.ObjectPathId);
    const owner = action.ActionType === ActionType.instantiate ? path?.ParentObjectPathId : action.ObjectPathId;
    const object = owner === undefined ? undefined : this.objects.get(owner);
    const member = action.ActionType === ActionType.instantiate ? path?.Name || 'getItem' : action.Name;
    return `${object?.typeName ?? 'Workbook'}.${camelCase(member)}`;
  }
}
