import type { ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DataTable } from '../../workbook/data/table';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  fact: { display: 'contents' },
  value: { margin: 0, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, whiteSpace: 'pre-line' },
});

/** What a file is: whose, which table, when updated, and what its publisher says of it. */
export function TableFacts({
  name,
  table,
  notes,
}: {
  readonly name: string;
  readonly table: DataTable;
  readonly notes: readonly string[];
}): JSXElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { text } = useDataTexts();
  const times = table.dimensions.find(({ role }) => role === 'time')?.categories ?? [];
  const [first, last] = [times[0]?.label, times.at(-1)?.label];
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('facts.source'), table.source || text('facts.unknown')],
    [text('facts.table'), table.table || text('facts.unknown')],
    [text('facts.updated'), table.updated?.slice(0, 10) ?? text('facts.unknown')],
    [text('facts.periods'), first === undefined ? text('facts.none') : first === last ? first : `${first} – ${last}`],
    [text('facts.file'), name],
  ];
  return (
    <div className={shared.close}>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term} className={styles.fact}>
            <dt className={shared.muted}>{term}</dt>
            <dd className={mergeClasses(shared.muted, styles.value)}>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <details>
          <summary className={mergeClasses(shared.muted, styles.summary)}>
            {text('facts.notes', { count: notes.length })}
          </summary>
          <ul className={mergeClasses(shared.muted, styles.notes)}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
