import { type BinaryExpression, isReferenceNode, isUnaryNode, type Node, type UnaryExpression } from '@borgar/fx/xlsx';
import { isSingleCell, sharedArea, spannedArea } from './area';
import { cells } from './cells';
import type { Draft } from './draft';
import {
  bracketed,
  highest,
  inherited,
  percentRank,
  type Piece,
  rangeRank,
  ranks,
  type Scope,
  signRank,
  type Wanted,
} from './piece';

/** The engine's own function for the cells that two references share, where these are not known before. */
export const intersectFunction = 'XLHOST.INTERSECT';

export function unary(draft: Draft, node: UnaryExpression, wanted: Wanted, scope: Scope): Piece {
  const [operand] = node.arguments;
  if (operand === undefined) return draft.lacking('syntax', '', '#NAME?');
  if (node.operator === '#') return spillOf(draft, draft.piece(operand, 'range', scope));
  if (node.operator === '@') {
    const piece = draft.piece(operand, 'range', scope);
    draft.changed = true;
    return draft.asValue(piece);
  }
  const inner = draft.piece(operand, inherited(wanted, scope), scope);
  if (node.operator === '%') {
    // The engine reads `10%%` as 10 %.
    const double = isUnaryNode(operand) && operand.operator === '%';
    if (double) draft.changed = true;
    return { ...inner, text: `${bracketed(inner, double ? highest : percentRank)}%`, rank: percentRank, areas: null };
  }
  return { ...inner, text: `${node.operator}${bracketed(inner, signRank)}`, rank: signRank, areas: null };
}

/** `B2#`: all the cells that the formula of one fills. */
export function spillOf(draft: Draft, { areas }: Piece): Piece {
  const [anchor, ...others] = areas ?? [];
  if (anchor === undefined || others.length > 0 || !isSingleCell(anchor)) return draft.literal('#REF!');
  const place = { sheetId: anchor.sheetId, row: anchor.box.row, column: anchor.box.column };
  draft.spills.push(place);
  const filled = draft.terms.spill(place);
  return filled === null ? draft.literal('#REF!') : draft.areas([filled]);
}

export function binary(draft: Draft, node: BinaryExpression, wanted: Wanted, scope: Scope): Piece {
  const [left, right] = node.arguments;
  if (left === undefined || right === undefined) return draft.lacking('syntax', '', '#NAME?');
  switch (node.operator) {
    case ':':
      return sheetsRange(draft, left, right, scope) ?? spanOf(draft, left, right, scope);
    case ' ':
      return sharedOf(draft, left, right, scope);
    case ',':
      return unionOf(draft, left, right, scope);
    default: {
      const rank = ranks[node.operator] ?? 1;
      const inner = inherited(wanted, scope);
      const [a, b] = [draft.piece(left, inner, scope), draft.piece(right, inner, scope)];
      // The engine takes `2^3^2` and `-2^2` from the other end.
      const power = node.operator === '^';
      if (power && a.rank !== highest) draft.changed = true;
      return {
        text: `${bracketed(a, power ? highest : rank)}${node.operator}${bracketed(b, rank + 1)}`,
        rank,
        areas: null,
        several: a.several || b.several,
      };
    }
  }
}

/** `Ark1:Ark3!B2`, which the parser reads as a span from a name or cell `Ark1`. */
function sheetsRange(draft: Draft, left: Node, right: Node, scope: Scope): Piece | null {
  if (!isReferenceNode(left) || !isReferenceNode(right)) return null;
  const at = right.value.lastIndexOf('!');
  if (at < 0 || left.value.includes('!') || draft.terms.sheetId(left.value) === undefined) return null;
  const last = right.value.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return cells(draft, `'${`${left.value}:${last}`.replaceAll("'", "''")}'${right.value.slice(at)}`, scope);
}

function spanOf(draft: Draft, left: Node, right: Node, scope: Scope): Piece {
  const [a, b] = [draft.piece(left, 'range', scope), draft.piece(right, 'range', scope)];
  const [first, last] = [a.areas?.[0], b.areas?.[0]];
  if (first !== undefined && last !== undefined) {
    const span = spannedArea(first, last);
    return span === null ? draft.literal('#REF!') : draft.areas([span]);
  }
  return {
    text: `${bracketed(a, rangeRank)}:${bracketed(b, rangeRank)}`,
    rank: rangeRank,
    areas: null,
    several: true,
  };
}

function sharedOf(draft: Draft, left: Node, right: Node, scope: Scope): Piece {
  const [a, b] = [draft.piece(left, 'range', scope), draft.piece(right, 'range', scope)];
  if (a.areas === null || b.areas === null) return draft.call(intersectFunction, [a.text, b.text], true);
  const { areas: others } = b;
  const shared = a.areas
    .flatMap((one) => others.map((other) => sharedArea(one, other)))
    .filter((area) => area !== null);
  return shared.length === 0 ? draft.literal('#NULL!') : draft.areas(shared);
}

function unionOf(draft: Draft, left: Node, right: Node, scope: Scope): Piece {
  const [a, b] = [draft.piece(left, 'range', scope), draft.piece(right, 'range', scope)];
  if (a.areas !== null && b.areas !== null) return draft.areas([...a.areas, ...b.areas]);
  return draft.lacking('syntax', ',', '#VALUE!');
}
