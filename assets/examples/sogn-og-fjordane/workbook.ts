import type { NameModel, WorkbookModel } from '../build';
import { ambitions } from './ambitions';
import { finance } from './finance';
import { frontPage } from './front-page';
import { kostra } from './kostra';
import { placement } from './placement';
import { processes } from './processes';
import { setup } from './setup';
import { staff } from './staff';
import { survey } from './survey';

/** Names that have gathered over the years and that nobody dares to delete. */
const leftovers: readonly NameModel[] = [
  { name: 'Deflator', refersTo: '0.028', comment: 'Kommunal deflator 2018' },
  { name: 'Fråvær_2014', refersTo: '#REF!' },
  { name: '_gammal_import', refersTo: 'KOSTRA!$A$1', hidden: true },
  { name: 'Siste_trivsel', refersTo: 'INDEX(Elevundersøkinga!$B$5:$E$5,1,COUNT(Elevundersøkinga!$B$5:$E$5))' },
];

/**
 * The county's reporting workbook for 2018.
 *
 * @param withSetup - whether the setup tables are there already
 */
export function sognOgFjordane(withSetup: boolean): WorkbookModel {
  const pages = [frontPage(), kostra(), survey(), placement(), finance(), staff(), processes(), ambitions()];
  return {
    title: 'Rapportering vidaregåande opplæring 2018',
    author: 'Økonomi- og analyseeininga',
    company: 'Sogn og Fjordane fylkeskommune',
    saved: '2019-06-17T08:00:00Z',
    sheets: [...pages.map(({ sheet }) => sheet), ...(withSetup ? [setup()] : [])],
    names: [...pages.flatMap(({ names }) => names), ...leftovers],
  };
}
