import type { JSXElement } from '@fluentui/react-components';
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { MadeUnits } from '../../workbook/make/made-units';
import { useTexts } from '../shared/texts';
import { useCardTexts } from './card-texts';
import { RowsLine } from './rows-line';
import { StraysLine } from './strays-line';

const useStyles = makeStyles({
  line: { margin: 0 },
  sheets: {
    maxHeight: '132px',
    overflowY: 'auto',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  sheet: { textAlign: 'left', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
});

/** What a run over several units made, what it did not, and the ways to the sheets. */
export function MadeUnitsMessage({
  run,
  onShow,
  onDismiss,
}: {
  readonly run: MadeUnits;
  readonly onShow: (sheetName: string) => void;
  readonly onDismiss: () => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useTexts();
  const { text: cardText } = useCardTexts();
  const { made, left, failed, withoutView, strays } = run;
  const total = made.length + left.length + (failed ? 1 : 0);
  const isWhole = made.length === total;
  return (
    <MessageBar
      intent={failed ? 'error' : !isWhole ? 'info' : run.leftOff === undefined ? 'success' : 'warning'}
      layout="multiline"
      role={failed ? 'alert' : 'status'}
    >
      <MessageBarBody>
        {failed && <MessageBarTitle>{cardText('made.failed', { unit: failed.unit })}</MessageBarTitle>}
        {failed && <p className={styles.line}>{faultText(failed.error)}</p>}
        <p className={styles.line}>
          {isWhole
            ? cardText('made.units', { count: made.length })
            : cardText('made.unitsOf', { made: made.length, total })}
        </p>
        {left.length > 0 && <p className={styles.line}>{cardText('made.left', { units: left.join(', ') })}</p>}
        {withoutView && <p className={styles.line}>{text('make.withoutView', { sheets: withoutView.join(', ') })}</p>}
        {strays?.map((lines) => (
          <StraysLine key={lines.sheet} strays={lines} />
        ))}
        <RowsLine told={run} />
        {made.length > 0 && (
          <ul className={styles.sheets} aria-label={cardText('made.sheets')}>
            {made.map(({ sheetName }) => (
              <li key={sheetName}>
                <Link
                  as="button"
                  className={styles.sheet}
                  aria-label={cardText('made.goToSheet', { sheet: sheetName })}
                  onClick={() => onShow(sheetName)}
                >
                  {sheetName}
                </Link>
              </li>
            ))}
          </ul>
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
      />
    </MessageBar>
  );

  function faultText({ fault, parameters }: NonNullable<MadeUnits['failed']>['error']): string {
    const key = `fault.${fault}` as const;
    return `${text(`${key}.happened`, parameters)} ${text(`${key}.action`, parameters)}`;
  }
}
