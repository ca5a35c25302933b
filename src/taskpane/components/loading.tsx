import type { JSXElement } from '@fluentui/react-components';
import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  loading: { display: 'grid', rowGap: tokens.spacingVerticalL, paddingTop: tokens.spacingVerticalM },
  perspective: { display: 'grid', rowGap: tokens.spacingVerticalS },
  short: { width: '45%' },
});

/** The outline of a card while the workbook is read for the first time, or a view's code. */
export function Loading({ label }: { readonly label: string }): JSXElement {
  const styles = useStyles();
  return (
    <Skeleton className={styles.loading} aria-label={label}>
      <SkeletonItem size={24} className={styles.short} />
      {[1, 2, 3, 4].map((perspective) => (
        <div key={perspective} className={styles.perspective}>
          <SkeletonItem size={16} />
          <SkeletonItem size={16} className={styles.short} />
        </div>
      ))}
    </Skeleton>
  );
}
