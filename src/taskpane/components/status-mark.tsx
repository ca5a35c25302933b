import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../scorecard';
import { statusSymbol, statusWord } from '../../scorecard';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    flexShrink: 0,
    paddingLeft: '6px',
    paddingRight: '8px',
    borderRadius: tokens.borderRadiusMedium,
    // Seen only in Windows contrast themes, which take the background away.
    border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  symbol: { width: '12px', textAlign: 'center', fontSize: tokens.fontSizeBase300 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  yellow: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorNeutralForeground1 },
  red: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  none: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1 },
  error: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
});

function shade(status: Status): 'green' | 'yellow' | 'red' | 'none' | 'error' {
  return status === 'green' || status === 'yellow' || status === 'red' || status === 'error' ? status : 'none';
}

/** A status as symbol, word and colour. `count` puts a number before the word. */
export function StatusMark({ status, count }: { readonly status: Status; readonly count?: number }): JSXElement {
  const styles = useStyles();
  const { language } = useTexts();
  return (
    <span className={mergeClasses(styles.mark, styles[shade(status)])} data-status={status}>
      <span aria-hidden className={styles.symbol}>
        {statusSymbol(status)}
      </span>
      {count !== undefined && <span>{count}</span>}
      {statusWord(status, language)}
    </span>
  );
}
