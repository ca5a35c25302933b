import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalS,
    textAlign: 'center',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalS}`,
  },
  icon: { fontSize: '48px', lineHeight: '48px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '38ch', overflowWrap: 'anywhere' },
});

/** Nothing to show yet: what is missing, and the next step. */
export function EmptyState({
  icon,
  title,
  text,
  action,
  children,
}: {
  readonly icon: JSXElement;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly children?: JSXElement;
}): JSXElement {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <p className={styles.text}>{action}</p>
      {children}
    </div>
  );
}
