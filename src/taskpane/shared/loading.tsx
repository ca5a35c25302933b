import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  loading: { display: 'grid', rowGap: tokens.spacingVerticalL, paddingTop: tokens.spacingVerticalM },
  perspective: { display: 'grid', rowGap: tokens.spacingVerticalS },
  line: {
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.4 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    // Contrast themes take the colour away.
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  high: { height: '24px' },
  short: { width: '45%' },
});

/**
 * The outline of a card while the workbook is read for the first time, or a view's code. Lighter than Fluent's
 * `Skeleton` (2 KB).
 */
export function Loading({ label }: { readonly label: string }): JSXElement {
  const styles = useStyles();
  return (
    <div role="progressbar" aria-busy aria-label={label} className={styles.loading}>
      <div className={mergeClasses(styles.line, styles.high, styles.short)} />
      {[1, 2, 3, 4].map((perspective) => (
        <div key={perspective} className={styles.perspective}>
          <div className={styles.line} />
          <div className={mergeClasses(styles.line, styles.short)} />
        </div>
      ))}
    </div>
  );
}
