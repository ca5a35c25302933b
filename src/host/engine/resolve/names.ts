import { type Node, parseA1Ref } from '@borgar/fx/xlsx';
import type { DefinedName } from '../../document/sheet-parts';
import { tableOf } from './cells';
import type { Draft } from './draft';
import { parseFormula } from './parse-formula';
import { highest, type Piece, type Scope } from './piece';
import type { Terms } from './terms';

/** Names may stand in names; beyond this a formula would grow without end. */
const deepestNames = 64;

export function nameOf(draft: Draft, text: string, scope: Scope): Piece {
  const found = definition(draft.terms, text, scope);
  if (found === 'parameter') return { text, rank: highest, areas: null, several: true };
  if (found === 'external') return draft.lacking('external', text, '#REF!');
  if (found === undefined) {
    const table = draft.terms.table(text);
    return table === undefined ? draft.lacking('name', text, '#NAME?') : tableOf(draft, `${text}[]`);
  }
  if (scope.within.includes(found) || scope.within.length >= deepestNames)
    return draft.lacking('circular', found.name, '#REF!');
  const tree = parsedName(found);
  if (tree === null) return draft.lacking('syntax', found.name, '#NAME?');
  draft.changed = true;
  return draft.piece(tree, 'array', insideName(found, scope));
}

/** What a name stands for where it is read. */
export function definition(
  terms: Terms,
  text: string,
  scope: Scope,
): DefinedName | 'parameter' | 'external' | undefined {
  const parsed = parseA1Ref(text);
  if (parsed === undefined || !('name' in parsed)) {
    // What could be a cell in another notation (`R1C1`) is a name of its own.
    return scope.parameters.has(text.toLowerCase()) ? 'parameter' : terms.name(text, scope.sheetId);
  }
  const { workbookName = '', sheetName = '', name } = parsed;
  if (workbookName !== '' && workbookName !== '0') return 'external';
  if (sheetName === '' && workbookName === '') {
    if (scope.parameters.has(name.toLowerCase())) return 'parameter';
    return terms.name(name, scope.sheetId);
  }
  const sheetId = sheetName === '' ? '' : terms.sheetId(sheetName);
  // `Bok.xlsx!Navn` is another workbook's name, written without brackets.
  return sheetId === undefined ? 'external' : terms.name(name, sheetId);
}

const parsedNames = new WeakMap<DefinedName, { readonly tree: Node | null }>();

/** A name's formula as a tree; the document keeps a name as it is until it changes. */
export function parsedName(name: DefinedName): Node | null {
  let known = parsedNames.get(name);
  if (known === undefined) {
    const text = name.formula.trim();
    known = { tree: parseFormula(text) ?? parseFormula(`(${text})`) };
    parsedNames.set(name, known);
  }
  return known.tree;
}

/** @returns the scope in which a name's own formula is read */
export function insideName(name: DefinedName, scope: Scope): Scope {
  return {
    sheetId: name.scope ?? scope.sheetId,
    within: [...scope.within, name],
    parameters: new Set(),
    asArray: true,
  };
}
