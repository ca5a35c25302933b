import type { WorkbookModel } from '../build';
import { frontPage } from './front-page';
import { inputSheet } from './inputs';
import { keyFigureSheet } from './key-figures';

/** A state agency's key figures: formulas over the inputs of three years, no targets and no setup. */
export function keyFigureWorkbook(): WorkbookModel {
  const [inputs, figures] = [inputSheet(), keyFigureSheet()];
  return {
    title: 'Økonomiske nøkkeltall',
    author: 'Økonomienheten',
    company: 'Statlig virksomhet',
    saved: '2025-02-03T08:00:00Z',
    sheets: [frontPage(), inputs.sheet, figures.sheet],
    names: [...inputs.names, ...figures.names],
  };
}
