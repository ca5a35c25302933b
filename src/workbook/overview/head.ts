import { formatLocale, type Language } from '../../locales/language';
import { termTexts } from '../../locales/terms';
import { coverageWords, overviewOf, type BuiltCard } from '../../scorecard';
import { statusText } from '../card/rollup-formulas';
import { formulaCell, type PlanCell, valueCell } from '../sheets/plan';
import type { CardPlaces } from './card-places';
import { looks } from './looks';
import type { PageGrid } from './page-grid';
import type { PageRow } from './page-rows';
import type { OverviewText } from './texts';

/** What the parts of the page are told with. */
export interface PageContext {
  readonly built: BuiltCard;
  readonly language: Language;
  readonly text: OverviewText;
  readonly places: CardPlaces;
  readonly grid: PageGrid;
  readonly madeAt: Date;
}

/** Excel takes formulas of 8192 characters. */
const longestFormula = 8000;

/** Title, what the page is about, the sentence that leads, and the card's own line of counts. */
export function headRows(context: PageContext): readonly PageRow[] {
  const { built, language, text, places, grid, madeAt } = context;
  const { title, organisation, unit, period } = built.card.card;
  const all = grid.between(0, 1);
  const about = [organisation, unit, period === '' ? '' : text('reportPeriod', { period })];
  const name = title || termTexts(language)(`term.${built.setup.terminology}`);
  const { overall } = built.card;
  return [
    { height: 27, parts: [{ span: all, cell: valueCell(text('heading', { title: name })), style: looks.title }] },
    {
      height: 15,
      parts: [
        {
          span: grid.between(0, 0.75),
          cell: valueCell(about.filter((part) => part !== '').join(' · ')),
          style: looks.quiet,
        },
        {
          span: grid.between(0.75, 1),
          cell: valueCell(text('madeAt', { time: timeText(madeAt, language) })),
          style: looks.right,
        },
      ],
    },
    {
      height: 21,
      parts: [{ span: all, cell: valueCell(`${overviewOf(built, language).sentence}.`), style: looks.sentence }],
    },
    {
      height: 18,
      parts: [
        { span: grid.between(0, 0.16), cell: valueCell(text('overall')), style: looks.summary },
        {
          span: grid.between(0.16, 0.32),
          cell: referring(places.ofSummary('status'), statusText(overall.status, language)),
          style: looks.status,
          isStatus: 'rolledUp',
        },
        {
          span: grid.between(0.32, 0.58),
          cell: referring(places.ofSummary('comment'), coverageWords(overall, language)),
          style: { ...looks.quiet, wrap: true },
        },
        {
          span: grid.between(0.58, 1),
          cell: referring(places.ofSummary('nr'), String(places.ofSummary('nr')?.cell?.value ?? '')),
          style: { ...looks.right, wrap: true },
        },
      ],
      key: 'overall',
    },
    { height: 14, parts: [{ span: all, cell: outdatedCell(context), style: looks.outdated }] },
  ];
}

/** A cell of the card, shown here; an empty one shows nothing, and never 0. */
export function referring(place: { readonly address: string } | null, value: PlanCellValue): PlanCell {
  if (place === null) return valueCell(value);
  return formulaCell(`IF(${place.address}="","",${place.address})`, value ?? '');
}

type PlanCellValue = Parameters<typeof valueCell>[0];

/**
 * Says so when the statuses on the card are no longer those that the page was made of. A reader without the add-in sees
 * errors on the card after a calculation, which are no statuses.
 */
function outdatedCell({ places, text }: PageContext): PlanCell {
  const [numbers, statuses] = [places.below('statusNumber'), places.below('status')];
  if (numbers === null || statuses === null || numbers.cells.length === 0) return null;
  const then = numbers.cells.map((cell) => (typeof cell?.value === 'number' ? String(cell.value) : '""')).join(';');
  const differs = `SUMPRODUCT(--(${numbers.address}<>{${then}}))>0`;
  const formula = `IF(SUMPRODUCT(--ISERROR(${statuses.address}))>0,"",IF(${differs},"${text('outdated')}",""))`;
  return formula.length > longestFormula ? null : formulaCell(formula, '');
}

function timeText(madeAt: Date, language: Language): string {
  return new Intl.DateTimeFormat(formatLocale[language], { dateStyle: 'short', timeStyle: 'short' }).format(madeAt);
}
