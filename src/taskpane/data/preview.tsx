import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../locales/language';
import { dataRows } from '../../workbook/data/data-sheet';
import type { DataPoint, SeriesReading } from '../../workbook/data/series';
import { periodsOf } from '../../workbook/data/update-data';
import { formatNumber, numberStyle } from '../shared/format';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { signsTold } from './signs-told';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  rowHead: { width: '46%' },
  figure: {
    textAlign: 'right',
    paddingLeft: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  // The narrowest pane has room for two.
  third: { '@media (max-width: 319px)': { display: 'none' } },
  caption: { textAlign: 'left', paddingBottom: tokens.spacingVerticalXS },
  signs: { margin: 0, padding: 0, listStyleType: 'none' },
  sign: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** Rows and periods that show what the sheet will be like. */
const mostRows = 5;
const mostPeriods = 3;

/** What the sheet will hold: its size, its first rows with the newest periods, and what its signs are read as. */
export function Preview({ reading }: { readonly reading: SeriesReading }): JSXElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { language, text } = useDataTexts();
  const { series } = reading;
  const rows = dataRows(series.slice(0, mostRows));
  const periods = periodsOf(rows);
  const shown = periods.slice(-mostPeriods);
  const first = shown.length < mostPeriods ? '' : styles.third;
  const rest = series.length - rows.length;
  return (
    <section className={shared.close}>
      <h3 className={shared.part}>{text('preview.heading')}</h3>
      <table className={styles.table}>
        <caption className={mergeClasses(shared.muted, styles.caption)}>
          {[
            text('preview.rows', { count: series.length }),
            text('preview.periods', {
              count: new Set(series.flatMap(({ points }) => points.map(({ period }) => period))).size,
            }),
          ].join(' × ')}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.rowHead, shared.muted)}>
              {text('preview.row')}
            </th>
            {shown.map((period, index) => (
              <th
                key={period}
                scope="col"
                className={mergeClasses(styles.cell, styles.figure, shared.muted, index === 0 && first)}
              >
                {period || text('preview.value')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.slice(0, mostRows).map(({ codes, indicator, unit, isBenchmark, points }, row) => (
            <tr key={codes.join('\n')}>
              <th scope="row" className={styles.cell}>
                {[indicator, unit].filter(Boolean).join(', ')}
                {isBenchmark && <span className={shared.muted}> ({text('preview.benchmark')})</span>}
              </th>
              {shown.map((period, index) => (
                <td key={period} className={mergeClasses(styles.cell, styles.figure, index === 0 && first)}>
                  {printed(
                    points.find((point) => point.period === period),
                    rows[row]?.cells.get(period)?.format ?? 'General',
                    language,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={shared.muted}>{text('preview.more', { count: rest })}</p>}
      <Signs reading={reading} />
    </section>
  );
}

/** A figure as the sheet shows it; a sign as the file has it. */
function printed(point: DataPoint | undefined, format: string, language: Language): string {
  if (point === undefined) return '';
  if (point.value === null) return point.sign ?? '';
  const number = formatNumber(point.value, numberStyle(format.replace(/".*$/, '')), language);
  return point.state === 'preliminary' ? `${number}*` : point.state === 'break' ? `${number} b` : number;
}

/** What each sign is read as: by the file's own words, its source's, or the usual ones. */
function Signs({ reading }: { readonly reading: SeriesReading }): JSXElement | null {
  const styles = useStyles();
  const shared = useDataStyles();
  const { text } = useDataTexts();
  const signs = signsTold(reading.series);
  if (signs.length === 0) return null;
  return (
    <div className={shared.close}>
      <h4 className={shared.part}>{text('signs.heading')}</h4>
      <ul className={mergeClasses(styles.signs, shared.muted)}>
        {signs.map(({ sign, state, count }) => (
          <li key={`${sign} ${state}`}>
            <span className={styles.sign}>{sign === '' ? text('signs.blank') : sign}</span>{' '}
            {text(`signs.state.${state}`)} ({text('signs.count', { count })})
          </li>
        ))}
      </ul>
    </div>
  );
}
