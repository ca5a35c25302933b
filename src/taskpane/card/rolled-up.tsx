import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';
import { type Rollup, coverageText, coverageWords } from '../../scorecard';
import { useTexts } from '../shared/texts';
import { StatusMark } from '../shared/status-mark';

const useStyles = makeStyles({
  coverage: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** A rolled-up status; coverage always stands beside it. */
export function RolledUp({
  rollup,
  waits,
}: {
  readonly rollup: Rollup;
  /** Whether a part of it still waits for its cells. */
  readonly waits: boolean;
}): JSXElement {
  const styles = useStyles();
  const { language } = useTexts();
  return (
    <>
      <StatusMark status={rollup.status} waits={waits} />
      <span className={styles.coverage}>
        {waits ? coverageText(rollup.measured, rollup.total, language) : coverageWords(rollup, language)}
      </span>
    </>
  );
}
