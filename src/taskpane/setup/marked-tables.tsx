import { useId, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { normalised } from '../../locales/headers';
import type { TableSuggestion } from '../../workbook/mapping/suggest-tables';
import type { SetupIndicator } from '../../workbook/setup/contents';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { TablePreview } from './table-preview';

const useStyles = makeStyles({
  parts: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  part: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
  },
  box: { marginTop: '8px' },
  below: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px', gridColumnStart: '2' },
});

/** What the user has changed of the indicators, by where they stand in the list. */
interface Change {
  readonly title?: string;
  readonly taken?: boolean;
}

/** The indicators that a marked table would become: each with all that belongs to it, before anything is made. */
export function MarkedTables({
  tables,
  rows,
  busy,
  onMake,
  onNames,
  onCancel,
}: {
  readonly tables: readonly TableSuggestion[];
  readonly rows: readonly SetupIndicator[];
  readonly busy: boolean;
  readonly onMake: (chosen: readonly TableSuggestion[]) => void;
  /** Names the ranges instead; `null` where none can be named. */
  readonly onNames: (() => void) | null;
  readonly onCancel: () => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const heading = useId();
  const [changes, setChanges] = useState<ReadonlyMap<number, Change>>(new Map());
  const change = (at: number, next: Change): void =>
    setChanges(new Map([...changes, [at, { ...changes.get(at), ...next }]]));
  const shown = tables.map((table, at) => {
    const { title = table.indicator ?? '', taken = true } = changes.get(at) ?? {};
    const present = rows.find(({ name }) => name !== '' && normalised(name) === normalised(title)) ?? null;
    return { table, title, present, taken: taken && present === null };
  });
  const chosen = shown.filter(({ taken, title }) => taken && title.trim() !== '');
  return (
    <div role="group" aria-labelledby={heading} className={mergeClasses(shared.stack, styles.parts)}>
      <h3 id={heading} className={shared.heading}>
        {text('marked.tables', { count: tables.length })}
      </h3>
      {shown.map(({ table, title, present, taken }, at) => (
        <div key={`${table.sheet}!${table.result ?? at}`} className={styles.part}>
          <input
            type="checkbox"
            className={mergeClasses(shared.checkbox, styles.box)}
            aria-label={text('marked.takeIndicator', { title })}
            checked={taken}
            disabled={present !== null}
            onChange={({ target }) => change(at, { taken: target.checked })}
          />
          <input
            className={shared.field}
            aria-label={text('marked.title', { address: table.binding.address })}
            value={title}
            onChange={({ target }) => change(at, { title: target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || title === (table.indicator ?? '')) return;
              // Else Office would take it for leaving the pane.
              event.stopPropagation();
              change(at, { title: table.indicator ?? '' });
            }}
          />
          <div className={styles.below}>
            {present && (
              <span className={shared.muted}>
                {text('proposal.present', { title: `${present.nr} ${present.name}`.trim() })}
              </span>
            )}
            <TablePreview table={table} />
            <span className={shared.muted}>
              {[table.direction && text(`direction.${table.direction}`), table.measure].filter(Boolean).join(' · ')}
            </span>
          </div>
        </div>
      ))}
      <div className={shared.line}>
        <Button
          appearance="primary"
          disabled={chosen.length === 0}
          disabledFocusable={busy}
          onClick={() => onMake(chosen.map(({ table, title }) => ({ ...table, indicator: title.trim() })))}
        >
          {text('proposal.add', { count: chosen.length })}
        </Button>
        <Button onClick={onCancel}>{text('marked.cancel')}</Button>
        {onNames && (
          <Button appearance="subtle" onClick={onNames}>
            {text('marked.onlyNames')}
          </Button>
        )}
      </div>
    </div>
  );
}
