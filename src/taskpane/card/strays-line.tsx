import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StrayLines } from '../../workbook/port';
import { useCardTexts } from './card-texts';

const useStyles = makeStyles({ line: { margin: `${tokens.spacingVerticalXS} 0 0` } });

/** Where the user's own cells are found again whose row or column is gone from the card. */
export function StraysLine({ strays: { sheet, rows, columns } }: { readonly strays: StrayLines }): JSXElement {
  const styles = useStyles();
  const { text } = useCardTexts();
  return (
    <p className={styles.line}>
      {[
        ...(rows.length > 0 ? [text('made.strayRows', { sheet, rows: rows.join(', ') })] : []),
        ...(columns.length > 0 ? [text('made.strayColumns', { sheet, columns: columns.join(', ') })] : []),
      ].join(' ')}
    </p>
  );
}
