import { tokenize, stringifyTokens, parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import type { HostDocument } from '../document/document';
import { invalidArgument } from './host-error';

/** @throws HostError InvalidArgument for a name that Excel does not take */
export function checkedSheetName(name: string): string {
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    /^history$/i.test(name)
  )
    throw invalidArgument();
  return name;
}

/** Formulas and names follow when a sheet gets another name. */
export function renameInFormulas(document: HostDocument, before: string, after: string): void {
  for (const sheet of document.sheets) {
    const changes = [...sheet.cells()].flatMap(({ row, column, cell }) => {
      const formula = cell.formula === null ? null : renamed(cell.formula, before, after);
      return formula === cell.formula ? [] : [{ row, column, change: { formula, asInFile: cell.asInFile === true } }];
    });
    if (changes.length > 0) sheet.setCells(changes, 'api');
  }
  const names = document.names.map((name) => ({ ...name, formula: renamed(name.formula, before, after) }));
  if (names.some((name, index) => name.formula !== document.names[index]?.formula)) document.setNames(names, 'api');
}

function renamed(formula: string, before: string, after: string): string {
  if (!formula.toLowerCase().includes(before.toLowerCase().replaceAll("'", "''"))) return formula;
  const tokens = tokenize(`=${formula}`).map((token) => {
    const reference = token.type.startsWith('range') ? parseA1Ref(token.value) : undefined;
    if (
      reference === undefined ||
      reference.context?.length !== 1 ||
      reference.context[0]?.toLowerCase() !== before.toLowerCase()
    )
      return token;
    return { ...token, value: stringifyA1Ref({ ...reference, context: [after] }) };
  });
  return stringifyTokens(tokens).slice(1);
}
