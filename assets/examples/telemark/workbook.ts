import type { WorkbookModel } from '../build';
import { cases } from './cases';
import { frontPage } from './front-page';
import { keyFigures } from './key-figures';
import { plan } from './plan';
import { setup } from './setup';

/** The tax office's workbook: real target texts, illustrative results. */
export function telemark(): WorkbookModel {
  const { sheet, names } = keyFigures();
  return {
    title: 'Styringsdata for kontrollvirksomheten',
    author: 'Kontrollavdelingen',
    company: 'Telemark fylkesskattekontor',
    sheets: [frontPage(), sheet, plan(), cases(), setup()],
    names,
  };
}
