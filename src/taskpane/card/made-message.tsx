import type { JSXElement } from '@fluentui/react-components';
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { MadeScorecard } from '../../workbook/port';
import { useTexts } from '../shared/texts';
import { usePreferences } from '../shared/use-preferences';
import { useStartWithWorkbook } from '../shared/use-start-with-workbook';
import { useCardTexts } from './card-texts';
import { RowsLine } from './rows-line';
import { StraysLine } from './strays-line';

const useStyles = makeStyles({ line: { margin: `${tokens.spacingVerticalXS} 0 0` } });

/** That the card or its copy is made, and the way to it. */
export function MadeMessage({
  kind,
  scorecard,
  onShow,
  onFreeze,
  onDismiss,
}: {
  readonly kind: 'card' | 'frozen';
  readonly scorecard: MadeScorecard;
  readonly onShow: (sheetName: string) => void;
  /** Makes a copy with values, for readers without the add-in. */
  readonly onFreeze: () => void;
  readonly onDismiss: () => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const { text: cardText } = useCardTexts();
  const { preferences, change: prefer } = usePreferences();
  const { starts, change: startWith } = useStartWithWorkbook();
  // Never for a copy with values: it is made for readers without the add-in.
  const asks = kind === 'card' && starts === false && !preferences.askedToStart;
  const answer = (yes: boolean): void => {
    prefer({ askedToStart: true });
    if (yes) startWith(true);
  };
  const { sheetName: sheet, overviewSheet, replaced, warnings, withoutView, strays, overviewStrays } = scorecard;
  const happened =
    kind === 'frozen' ? cardText('made.frozen', { sheet }) : text(replaced ? 'make.replaced' : 'make.made', { sheet });
  return (
    <MessageBar intent={scorecard.leftOff === undefined ? 'success' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>
        {happened}
        {warnings.length > 0 && ` ${text('make.madeWarnings', { count: warnings.length })}`}
        {withoutView && ` ${text('make.withoutView', { sheets: withoutView.join(', ') })}`}
        {overviewSheet !== undefined && (
          <p className={styles.line}>
            {cardText('made.overview', { sheet: overviewSheet })}{' '}
            <Link as="button" inline onClick={() => onShow(overviewSheet)}>
              {cardText('made.showOverview')}
            </Link>
          </p>
        )}
        {strays && <StraysLine strays={strays} />}
        {overviewStrays && <StraysLine strays={overviewStrays} />}
        <RowsLine told={scorecard} />
        {asks && <p className={styles.line}>{cardText('made.startQuestion')}</p>}
        {/* Without the add-in a live card shows #NAME? after a recalculation (office-js #5754). */}
        {kind === 'card' && !asks && (
          <p className={styles.line}>
            {cardText('made.send')}{' '}
            <Link as="button" inline onClick={onFreeze}>
              {cardText('more.freeze')}
            </Link>
          </p>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text('fault.dismiss')}
            onClick={onDismiss}
          />
        }
      >
        {asks && (
          <>
            <Button onClick={() => answer(true)}>{cardText('made.startYes')}</Button>
            <Button onClick={() => answer(false)}>{cardText('made.startNo')}</Button>
          </>
        )}
        <Button onClick={() => onShow(sheet)}>
          {kind === 'frozen' ? cardText('made.showCopy') : text('make.show')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
