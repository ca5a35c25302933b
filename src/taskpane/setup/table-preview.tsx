import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../locales/language';
import { sheetPrefix } from '../../workbook/cells/sheet-reference';
import type { TableFact, TableSuggestion } from '../../workbook/mapping/suggest-tables';
import { useActions } from '../shared/actions';
import { formatNumber, plainStyle } from '../shared/format';
import { useColumnLabel } from './column-label';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Facts that have a cell of their own, in the order of the setup's columns. */
const facts = ['ambition', 'critical', 'benchmark', 'count'] as const;

/** The newest figure with its period, and how many there are. */
function figuresOf({ series, result }: TableSuggestion): {
  readonly newest: TableSuggestion['series'][number]['points'][number] | undefined;
  readonly first: string | null;
  readonly units: number;
} {
  const shown = series.find(({ points }) => points.some(({ address }) => address === result));
  return {
    newest: shown?.points.find(({ address }) => address === result),
    first: shown?.points[0]?.period ?? null,
    units: series.filter(({ role }) => role === 'unit').length,
  };
}

/** What an indicator of a table is made of: each cell as the way to it, with what stands there, and why. */
export function TablePreview({ table }: { readonly table: TableSuggestion }): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const columnLabel = useColumnLabel();
  const { newest, first, units } = figuresOf(table);
  const period = newest?.period ?? null;
  const span = period !== null && first !== null && first !== period ? `${first} – ${period}` : period;
  const value = newest === undefined ? '' : printed(newest.value, language);
  return (
    <>
      <span className={styles.line}>
        <span className={shared.muted}>{columnLabel('result')}</span>
        <CellLink address={table.binding.address} />
        <span className={styles.value}>
          {[value, span, units > 1 && text('table.units', { count: units })].filter(Boolean).join(' · ')}
        </span>
      </span>
      {facts.map((fact) => {
        const found = table[fact];
        return (
          found && (
            <span key={fact} className={styles.line}>
              <span className={shared.muted}>{columnLabel(fact)}</span>
              <CellLink address={addressOfFact(table, found)} />
              <span className={styles.value}>{shownFact(found, language)}</span>
            </span>
          )
        );
      })}
      {table.binding.isHidden && (
        <span className={mergeClasses(shared.muted, shared.warning)}>{text('table.hidden')}</span>
      )}
      <span className={mergeClasses(shared.muted, shared.text)}>{table.reason}</span>
    </>
  );
}

/** A cell or a range of the workbook, as the way to it. */
export function CellLink({ address }: { readonly address: string }): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { goTo } = useActions();
  return (
    <Link
      as="button"
      className={shared.link}
      aria-label={text('goTo', { what: address })}
      onClick={() => goTo(address)}
    >
      {address}
    </Link>
  );
}

/** Where a fact of a table stands; with its sheet, which is the table's where it says none. */
function addressOfFact({ sheet }: TableSuggestion, { address }: TableFact): string {
  return address.includes('!') ? address : `${sheetPrefix(sheet)}${address}`;
}

function printed(value: unknown, language: Language): string {
  return typeof value === 'number' ? formatNumber(value, plainStyle, language) : String(value ?? '');
}

/** Numbers come as they are written in JSON. */
function shownFact({ text }: TableFact, language: Language): string {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? printed(Number(text), language) : text;
}
