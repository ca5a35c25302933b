import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RowsTold } from '../../workbook/port';
import { useCardTexts } from './card-texts';

const useStyles = makeStyles({ line: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' } });

/** More names than this say no more; all stand on the card. */
const mostNamed = 5;

/** Which rows of the setup are on the card without a perspective, and how many are not on it. */
export function RowsLine({ told: { apart = [], leftOff = 0 } }: { readonly told: RowsTold }): JSXElement | null {
  const styles = useStyles();
  const { text } = useCardTexts();
  if (apart.length + leftOff === 0) return null;
  const named = [...apart.slice(0, mostNamed), ...(apart.length > mostNamed ? ['…'] : [])].join(', ');
  return (
    <p className={styles.line}>
      {[
        ...(apart.length > 0 ? [text('made.apart', { count: apart.length, indicators: named })] : []),
        ...(leftOff > 0 ? [text('made.leftOff', { count: leftOff })] : []),
      ].join(' ')}
    </p>
  );
}
