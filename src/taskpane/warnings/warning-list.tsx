import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, Warning20Regular } from '@fluentui/react-icons';
import type { PlacedWarning } from '../../workbook/port';
import { useTexts } from '../shared/texts';
import { VirtualList } from '../shared/virtual-list';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
  },
  noneIcon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  about: { fontWeight: tokens.fontWeightSemibold },
  where: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  placeless: { color: tokens.colorNeutralForeground3 },
});

/** Everything that was noted while reading; each leads to its place in the workbook. */
export function WarningList({
  warnings,
  hasSetup,
  onGoTo,
}: {
  readonly warnings: readonly PlacedWarning[];
  readonly hasSetup: boolean;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  if (warnings.length === 0) {
    return (
      <div className={styles.none}>
        <CheckmarkCircle20Regular aria-hidden className={styles.noneIcon} />
        {text(hasSetup ? 'warnings.none' : 'warnings.noSetup')}
      </div>
    );
  }
  return (
    <VirtualList label={text('tabs.warnings')} items={warnings} keyOf={(_, index) => String(index)}>
      {(warning) => (
        <div className={styles.item}>
          <Warning20Regular aria-hidden className={styles.icon} />
          <div className={styles.body}>
            {warning.about !== undefined && <div className={styles.about}>{warning.about}</div>}
            <div>{warning.message}</div>
            <Where warning={warning} onGoTo={onGoTo} />
          </div>
        </div>
      )}
    </VirtualList>
  );
}

function Where({
  warning,
  onGoTo,
}: {
  readonly warning: PlacedWarning;
  readonly onGoTo: (address: string) => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const { address, where } = warning;
  if (!address) return <div className={mergeClasses(styles.where, styles.placeless)}>{where}</div>;
  return (
    <Link
      as="button"
      className={styles.where}
      aria-label={text('warnings.goTo', { where })}
      onClick={() => onGoTo(address)}
    >
      {where}
    </Link>
  );
}
