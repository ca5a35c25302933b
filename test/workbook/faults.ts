import { ActionType, parseBatch } from '../../src/host/protocol/batch';
import type { ExcelHost } from '../../src/host/node';
import { sweep } from '../support/sweeps';
import { withWorkbook } from './with-workbook';

export type FaultKind = 'failRequest' | 'failAction';

/** Where work can break off. */
export interface Places {
  /** Those to strike, counted from 1 as `host.faults` counts: all that there are, or a sample of every kind. */
  readonly places: readonly number[];
  /** How many there are. */
  readonly found: number;
  /** One more than the last. */
  readonly beyond: number;
}

/**
 * Finds the places where a fault makes a difference. At an action that only names an object or reads something nothing
 * has been done since the one before, so failing there leaves the workbook as failing at the next one that does something.
 *
 * @param at - `everything` for the places where it makes none as well
 */
export async function placesOf(
  host: ExcelHost,
  kind: FaultKind,
  work: () => Promise<unknown>,
  at: 'changes' | 'everything' = 'changes',
): Promise<Places> {
  const places: { readonly place: number; readonly kind: string }[] = [];
  let [count, requests] = [0, 0];
  host.onRequest = (body) => {
    requests += 1;
    if (kind === 'failRequest') {
      places.push({ place: (count += 1), kind: String(requests) });
      return;
    }
    for (const { ActionType: type, Name } of parseBatch(body).Actions) {
      count += 1;
      const changes = type === ActionType.method || type === ActionType.setProperty;
      if (changes || at === 'everything') places.push({ place: count, kind: changes ? Name : `reading ${requests}` });
    }
  };
  await work();
  host.onRequest = null;
  return {
    places: sweep(places, (each) => each.kind).map(({ place }) => place),
    found: places.length,
    beyond: count + 1,
  };
}

/** The places of work in a workbook that is opened for nothing else. */
export async function placesIn(
  bytes: Uint8Array,
  kind: FaultKind,
  work: () => Promise<unknown>,
  at: 'changes' | 'everything' = 'changes',
): Promise<Places> {
  let found: Places = { places: [], found: 0, beyond: 0 };
  await withWorkbook(bytes, async (host) => {
    found = await placesOf(host, kind, work, at);
  });
  return found;
}

/** Takes the next place off a list that ends with the one that is not there, where work is done. */
export function nextOf(waiting: number[]): number {
  const place = waiting.shift();
  if (place === undefined) throw new Error('The work has failed where there is no fault.');
  return place;
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
