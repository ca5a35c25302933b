import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Status, statusSymbol, statusWord, waitingWord } from '../../scorecard';
import { useTexts } from './texts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    flexShrink: 0,
    // A word that is wider than the pane goes over two lines.
    boxSizing: 'border-box',
    maxWidth: '100%',
    paddingLeft: '6px',
    paddingRight: '8px',
    borderRadius: tokens.borderRadiusMedium,
    // Seen only in Windows contrast themes, which take the background away.
    border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  symbol: { flexShrink: 0, width: '12px', textAlign: 'center', fontSize: tokens.fontSizeBase300 },
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

/**
 * A status as symbol, word and colour. `count` puts a number before the word; what still waits for its cells says so
 * in place of any status.
 */
export function StatusMark({
  status: known,
  count,
  waits = false,
}: {
  readonly status: Status;
  readonly count?: number;
  readonly waits?: boolean;
}): JSXElement {
  const styles = useStyles();
  const { language } = useTexts();
  const status = waits ? 'missing' : known;
  return (
    <span className={mergeClasses(styles.mark, styles[shade(status)])} data-status={status}>
      <span aria-hidden className={styles.symbol}>
        {statusSymbol(status)}
      </span>
      {count !== undefined && <span>{count}</span>}
      <span>{waits ? waitingWord(language) : statusWord(status, language)}</span>
    </span>
  );
}
