import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { readDirection } from '../../scorecard';
import { indicatorsTable } from '../../workbook/setup/indicators-table';
import { editedColumns, type EditedColumn, type SetupIndicator } from '../../workbook/setup/contents';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { indicatorTexts } from '../shared/format';
import { StatusMark } from '../shared/status-mark';
import { useColumnLabel } from './column-label';
import { Labelled } from './labelled';
import { SetupCellField } from './setup-cell-field';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    lineHeight: tokens.lineHeightBase300,
  },
  name: { color: 'inherit', textAlign: 'left', overflowWrap: 'anywhere' },
  fields: { gridColumnStart: '1', gridColumnEnd: '3' },
});

/** Which fields of the rows are shown. */
export type ShownColumn = EditedColumn | 'all';

/** A row of `BMS_Indikatorer`: what it is about, and its fields. */
export function SetupRow({
  rowKey,
  indicator,
  contents,
  column,
  list,
}: {
  readonly rowKey: string;
  readonly indicator: SetupIndicator;
  readonly contents: WorkbookContents;
  readonly column: ShownColumn;
  /** Id of the `datalist` of the names. */
  readonly list: string;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const columnLabel = useColumnLabel();
  const { goTo } = useActions();
  const { nr, name, address, active, cells, missing } = indicator;
  const [open, setOpen] = useState(false);
  // A field that was missing stays when it is filled, or the keyboard would lose its place.
  const [lacked, setLacked] = useState({ column, missing });
  if (lacked.column !== column) setLacked({ column, missing });
  const judged =
    nr === ''
      ? undefined
      : contents.card?.perspectives.flatMap(({ indicators }) => indicators).find((each) => each.nr === nr);
  const title = `${nr} ${name || text('row.nameless')}`.trim();
  const direction = judged?.direction ?? readDirection(cells.direction.value).direction;
  const result = judged && indicatorTexts(judged, contents.numberFormats.get(nr), language).result;
  const details = active
    ? [result && text('row.result', { result }), direction && text(`direction.${direction}`)].filter(Boolean)
    : [text('row.inactive')];
  const shown = editedColumns.filter(
    (each) =>
      open ||
      column === 'all' ||
      each === column ||
      lacked.missing.some((part) => part === each) ||
      missing.some((part) => part === each),
  );
  // The way through the fields with the Tab key is that through the cells of a column; all else is reached where all
  // fields are shown.
  const stop = column === 'all' ? 0 : -1;
  const label = text('row.all', { title });
  return (
    <li className={styles.item} data-row={rowKey} data-lacking={missing.length > 0 || undefined}>
      <div className={styles.head}>
        <span className={styles.title}>
          <Link
            as="button"
            appearance="subtle"
            tabIndex={stop}
            className={styles.name}
            aria-label={text('goTo', { what: title })}
            title={address}
            onClick={() => goTo(address)}
          >
            {title}
          </Link>
          {judged && judged.status !== 'noTarget' && <StatusMark status={judged.status} />}
        </span>
        {details.length > 0 && <span className={shared.muted}>{details.join(' · ')}</span>}
      </div>
      {column !== 'all' && (
        <button
          type="button"
          tabIndex={stop}
          className={shared.iconButton}
          aria-expanded={open}
          aria-label={label}
          title={label}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
        </button>
      )}
      <div className={mergeClasses(shared.stack, styles.fields)}>
        {shown.map((each) => {
          const field = (
            <SetupCellField
              key={each}
              indicator={indicator}
              column={each}
              title={title}
              direction={direction}
              contents={contents}
              list={list}
            />
          );
          return shown.length === 1 || indicatorsTable.columns[each].edit === 'yesNo' ? (
            field
          ) : (
            <Labelled key={each} label={columnLabel(each)}>
              {field}
            </Labelled>
          );
        })}
      </div>
    </li>
  );
}
