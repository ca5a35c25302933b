import type { QueryInfo } from './batch';
import { unknownMember } from './host-error';
import type { HostObject, Session } from './session';

/** What to read of an object: `all` scalars, those named, and so on down its navigation properties. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

const newSelection = (all: boolean): Selection => ({ all, members: new Map() });

/** `['name', 'format/fill/color']` as a tree; an empty list asks for every scalar. */
function selectionOf(query: QueryInfo): Selection {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((path) => path !== '');
  const root = newSelection((query.Select ?? []).length === 0);
  for (const path of paths) {
    let node = root;
    for (const step of path.split(/[/.]/).filter((part) => part !== '')) {
      if (step === '*' || step === '$all') {
        node.all = true;
        continue;
      }
      const next = node.members.get(step) ?? newSelection(false);
      node.members.set(step, next);
      node = next;
    }
  }
  return root;
}

/**
 * Reads an object for a `load`.
 *
 * @returns the object's values by the wire's names, `{_Items: […]}` for a collection
 * @throws HostError ApiNotFound for a member that the host does not offer
 */
export async function readQuery(object: HostObject, query: QueryInfo, session: Session): Promise<unknown> {
  return read(object, selectionOf(query), session, query);
}

async function read(
  object: HostObject,
  selection: Selection,
  session: Session,
  page: QueryInfo = {},
): Promise<unknown> {
  return object.isCollection
    ? readCollection(object, selection, session, page)
    : readMembers(object, selection, session);
}

async function readCollection(
  collection: HostObject,
  selection: Selection,
  session: Session,
  page: QueryInfo,
): Promise<unknown> {
  const own = newSelection(false);
  const ofItems = newSelection(selection.all);
  for (const [name, below] of selection.members) {
    const target = name !== 'items' && collection.findMember(name) !== null ? own : ofItems;
    if (name === 'items') {
      ofItems.all ||= below.all || below.members.size === 0;
      for (const [item, deeper] of below.members) ofItems.members.set(item, deeper);
    } else target.members.set(name, below);
  }
  const values = await readMembers(collection, own, session);
  if (own.members.size > 0 && ofItems.members.size === 0 && !ofItems.all) return values;
  const skip = page.Skip ?? 0;
  const items = collection.items(session).slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  const itemValues: unknown[] = [];
  for (const item of items) itemValues.push(await read(item, ofItems, session));
  return { ...values, _Items: itemValues };
}

async function readMembers(
  object: HostObject,
  selection: Selection,
  session: Session,
): Promise<Record<string, unknown>> {
  const values = new Map<string, unknown>(Object.entries(object.identity()));
  const names = selection.all ? [...object.scalars] : [];
  for (const [name, below] of selection.members) {
    const member = object.findMember(name);
    if (member === null) throw unknownMember(object.typeName, name);
    if (member.kind === 'scalar') {
      if (!names.includes(member.name)) names.push(member.name);
      continue;
    }
    const next = object.navigate(member.name, session);
    const wholly = below.all || below.members.size === 0;
    values.set(member.name, next === null ? null : await read(next, { all: wholly, members: below.members }, session));
  }
  if (names.some((name) => object.isComputed(name))) await session.calculated();
  for (const name of names) values.set(name, await object.read(name, session));
  return Object.fromEntries(values);
}
