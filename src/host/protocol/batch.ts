/** The body of a `ProcessQuery` request as office.js sends it; names and numbers are the client's. */
export interface BatchRequest {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** In the place of each argument: the path id of a client object, a list of them, or 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  /** The trace actions that were reached; the client registers event handlers by them. */
  readonly TraceIds?: readonly number[];
  readonly Error?: BatchError;
}

/** @throws SyntaxError when the text is not a batch */
export function parseBatch(body: string): BatchRequest {
  const batch: unknown = JSON.parse(body);
  if (typeof batch !== 'object' || batch === null || !('Actions' in batch) || !Array.isArray(batch.Actions))
    throw new SyntaxError('Not a batch of actions.');
  return {
    Actions: batch.Actions as readonly BatchAction[],
    ObjectPaths: 'ObjectPaths' in batch ? (batch.ObjectPaths as BatchRequest['ObjectPaths']) : {},
  };
}
