import type { NameModel, WorkbookModel } from '../build';
import { finance } from './finance';
import { frontPage } from './front-page';
import { processes } from './processes';
import { pupils } from './pupils';
import { region } from './region';
import { staff } from './staff';
import { users } from './users';

/** What is left of sheets that are gone. */
const leftovers: readonly NameModel[] = [{ name: 'Gjennomføring_2012', refersTo: '#REF!' }];

/** A county's yearly figures for 22 schools: one sheet a perspective, no setup. */
export function countyOfSchools(): WorkbookModel {
  const parts = [pupils(), users(), region(), processes(), finance(), staff()];
  return {
    title: 'Årsrapportering for de videregående skolene',
    author: 'Økonomi og analyse',
    company: 'Fylkeskommunen',
    saved: '2024-02-12T08:00:00Z',
    sheets: [frontPage(), ...parts.map(({ sheet }) => sheet)],
    names: [...parts.flatMap(({ names }) => names), ...leftovers],
  };
}
