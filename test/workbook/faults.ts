import { ActionType, parseBatch } from '../../src/host/protocol/batch';
import type { ExcelHost } from '../../src/host/node';

export type FaultKind = 'failRequest' | 'failAction';

/** Where work can break off with something done before it that was not done at the place before. */
export interface Places {
  /** Counted from 1, as `host.faults` counts. */
  readonly places: readonly number[];
  /** One more than there are. */
  readonly beyond: number;
}

/**
 * Finds the places where a fault makes a difference. At an action that only names an object or reads something nothing
 * has been done since the one before, so failing there leaves the workbook as failing at the next one that does something.
 */
export async function placesOf(host: ExcelHost, kind: FaultKind, work: () => Promise<unknown>): Promise<Places> {
  const places: number[] = [];
  let count = 0;
  host.onRequest = (body) => {
    if (kind === 'failRequest') {
      places.push((count += 1));
      return;
    }
    for (const { ActionType: type } of parseBatch(body).Actions) {
      count += 1;
      if (type === ActionType.method || type === ActionType.setProperty) places.push(count);
    }
  };
  await work();
  host.onRequest = null;
  return { places, beyond: count + 1 };
}

/** Has every request fail at the first call of a member from now on, as an Excel does that cannot do it; `null` ends it. */
export function refuse(host: ExcelHost, member: string | null): void {
  host.onRequest =
    member === null
      ? null
      : (body) => {
          const at = parseBatch(body).Actions.findIndex((action) => action.Name === member);
          host.faults.failAction = at < 0 ? undefined : at + 1;
        };
}

/** Has the work fail at the k-th place. @returns what came of it, or `beyond` when there are fewer places than that */
export async function withFault(
  host: ExcelHost,
  kind: FaultKind,
  k: number,
  work: () => Promise<unknown>,
): Promise<unknown> {
  host.faults[kind] = k;
  const end = await work();
  const struck = host.faults[kind] === undefined;
  host.faults[kind] = undefined;
  return struck ? end : 'beyond';
}

/**
 * Has a workbook answer no more, from its k-th action on from now.
 *
 * @returns a function that has it answer again
 */
export function answersNoMore(host: ExcelHost, k: number): () => void {
  host.faults.failAction = k;
  // From then on every request fails.
  Object.setPrototypeOf(host.faults, {
    get failRequest() {
      return Object.hasOwn(host.faults, 'failAction') ? undefined : 1;
    },
  });
  return () => {
    Object.setPrototypeOf(host.faults, {});
    host.faults.failAction = undefined;
  };
}
