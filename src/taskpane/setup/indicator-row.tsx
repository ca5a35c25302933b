import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { SetupIndicator } from '../../workbook/setup/contents';
import { useActions } from '../shared/actions';
import { ownTabs } from '../shared/tab-stops';
import { useColumnLabel } from './column-label';
import { IndicatorEditor } from './indicator-editor';
import { NamePreview } from './name-preview';
import { type DraftIndicator, isUnsure, type ProposalChange } from './proposal-draft';
import { TablePreview } from './table-preview';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  left: { color: tokens.colorNeutralForeground3 },
  editor: { gridColumnStart: '1', gridColumnEnd: '4' },
});

/**
 * A proposed indicator: whether it is accepted, its names and what they are, and on demand everything that can be
 * changed.
 */
export function IndicatorRow({
  indicator,
  isDouble,
  lists,
  open,
  onOpen,
  onChange,
  onReplace,
}: {
  readonly indicator: DraftIndicator;
  /** Whether another accepted one has the same title. */
  readonly isDouble: boolean;
  /** Ids of the `datalist`s of the indicators' titles. */
  readonly lists: { readonly titles: string };
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (change: ProposalChange) => void;
  /** Writes a newer result into the row that is there. */
  readonly onReplace: (row: SetupIndicator, name: string) => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const columnLabel = useColumnLabel();
  const {
    key,
    title,
    perspective,
    listedUnder,
    direction,
    measure,
    accepted,
    confidence,
    names,
    present,
    usable,
    newer,
    table,
  } = indicator;
  const id = useId();
  const details = [
    direction && text(`direction.${direction}`),
    measure,
    perspective !== listedUnder && (perspective || text('perspective.none')),
  ].filter(Boolean);
  const share = new Intl.NumberFormat(language === 'en' ? 'en' : 'nb', { style: 'percent' }).format(confidence);
  return (
    <div className={styles.item}>
      <input
        type="checkbox"
        id={`${id}accept`}
        className={shared.checkbox}
        checked={accepted}
        disabled={!usable}
        onChange={({ target }) => onChange({ type: 'accept', keys: [key], accepted: target.checked })}
      />
      <div className={styles.body}>
        <div className={styles.title}>
          <label htmlFor={`${id}accept`} className={mergeClasses(!accepted && styles.left)}>
            {title}
          </label>
          <span className={mergeClasses(shared.muted, isUnsure(indicator) && shared.warning)}>
            {text(isUnsure(indicator) ? 'confidence.unsure' : 'confidence.sure', { share })}
          </span>
        </div>
        {names
          .filter(({ role }) => role !== null)
          .map(({ suggestion, found, role }) => (
            <NamePreview
              key={suggestion.name}
              reference={suggestion.name}
              found={found}
              before={role === null ? text('role.none') : columnLabel(role)}
            />
          ))}
        {table && <TablePreview table={table} />}
        {details.length > 0 && <span className={shared.muted}>{details.join(' · ')}</span>}
        {present && (
          <span className={shared.muted}>
            {text(usable ? 'proposal.fills' : 'proposal.present', { title: `${present.nr} ${present.name}`.trim() })}
          </span>
        )}
        {present && newer && <NewerResult row={present} name={newer.suggestion.name} onReplace={onReplace} />}
        {!present && !usable && !table && (
          <span className={mergeClasses(shared.muted, shared.warning)}>{text('proposal.noResult')}</span>
        )}
        {isDouble && <span className={mergeClasses(shared.muted, shared.warning)}>{text('proposal.double')}</span>}
      </div>
      <button
        type="button"
        className={shared.iconButton}
        aria-expanded={open}
        aria-controls={`${id}editor`}
        aria-label={text('proposal.edit', { title })}
        title={text('proposal.edit', { title })}
        onClick={() => onOpen(!open)}
      >
        {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
      </button>
      <div id={`${id}editor`} hidden={!open} className={styles.editor} {...{ [ownTabs]: '' }}>
        {open && <IndicatorEditor indicator={indicator} lists={lists} onChange={onChange} />}
      </div>
    </div>
  );
}

/**
 * A row that uses an older name, and the way to let it use the newer one. What stands in the row is never changed
 * unasked.
 */
function NewerResult({
  row,
  name,
  onReplace,
}: {
  readonly row: SetupIndicator;
  readonly name: string;
  readonly onReplace: (row: SetupIndicator, name: string) => void;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { readOnly } = useActions();
  const { value, formula } = row.cells.result;
  return (
    <span className={shared.line}>
      <span className={shared.muted}>{text('proposal.older', { name: String(value) })}</span>
      {!formula && (
        <Button size="small" disabled={readOnly} onClick={() => onReplace(row, name)}>
          {text('proposal.replace', { name })}
        </Button>
      )}
    </span>
  );
}
