import { toCol } from '@borgar/fx';
import type { RawValue } from '../../scorecard';
import { isFormula } from '../cells/entry';
import { callsOwnFunction } from '../cells/own-functions';
import { type FoundCard, liveCards, type PreviousCard, readCard } from '../card/previous-card';
import { liveOverviews } from '../overview/overview-kind';
import { asWorkbookError, WorkbookError } from '../error';
import { readStructure } from '../names/structure';
import { readTables } from '../tables/read-tables';
import { renewTableFormulas, unknownCells } from '../tables/renew-formulas';
import { workbookTables } from './read-tables';

/** Cells of one column, zero-based, with their formulas. */
interface FormulaRun {
  readonly column: number;
  readonly top: number;
  readonly formulas: string[];
}

/**
 * Writes the formulas that call the add-in's functions anew on every live card, and in our tables where Excel does not know
 * them, so that Excel asks the functions again: where they were unknown when the file was opened (office-js #6611), never
 * answered (#6936), or answered in another language (#6575). Each cell gets the formula that it has; the cards come first,
 * so that a table's formula that Excel refuses keeps none of them from being renewed.
 *
 * @throws WorkbookError when a sheet is protected or Excel does not answer; every cell still has its formula
 */
export async function renewFunctions(): Promise<void> {
  try {
    const structure = await readStructure();
    const cards = [...liveCards(structure), ...liveOverviews(structure)];
    const read = await readTables(structure, workbookTables);
    const tables = [...read.values()].filter((table) => unknownCells(table).length > 0);
    for (const { sheet } of [...cards, ...tables])
      if (structure.sheets.find(({ name }) => name === sheet)?.protected === true)
        throw new WorkbookError('protected-sheet', { sheet });
    for (const found of cards) await renewCard(found);
    await renewTableFormulas(tables);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

async function renewCard(found: FoundCard): Promise<void> {
  const runs = formulaRuns(await readCard(found));
  if (runs.length === 0) return;
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  for (const { column, top, formulas } of runs) {
    const letters = toCol(column);
    sheet.getRange(`${letters}${top + 1}:${letters}${top + formulas.length}`).formulas = formulas.map((formula) => [
      formula,
    ]);
  }
  await context.sync();
}

function formulaRuns({ formulas, values }: PreviousCard): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  const width = Math.max(0, ...formulas.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    let run: FormulaRun | null = null;
    formulas.forEach((row, index) => {
      const formula = ownFormula(row[column], values[index]?.[column]);
      if (formula === null) {
        run = null;
        return;
      }
      if (run === null) {
        run = { column, top: index, formulas: [] };
        runs.push(run);
      }
      run.formulas.push(formula);
    });
  }
  return runs;
}

function ownFormula(formula: RawValue | undefined, value: RawValue | undefined): string | null {
  return isFormula(formula, value) && callsOwnFunction(formula) ? formula : null;
}
