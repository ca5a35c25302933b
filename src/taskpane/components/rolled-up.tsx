import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rollup } from '../../scorecard';
import { coverageText } from '../../scorecard';
import { useTexts } from '../texts';
import { StatusMark } from './status-mark';

const useStyles = makeStyles({
  coverage: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

/** A rolled-up status; coverage always stands beside it. */
export function RolledUp({ rollup }: { readonly rollup: Rollup }): JSXElement {
  const styles = useStyles();
  const { language } = useTexts();
  return (
    <>
      <StatusMark status={rollup.status} />
      <span className={styles.coverage}>{coverageText(rollup.measured, rollup.total, language)}</span>
    </>
  );
}
