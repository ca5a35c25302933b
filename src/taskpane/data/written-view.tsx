import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, mergeClasses } from '@fluentui/react-components';
import { type Fault, faultOf } from '../../commands';
import type { InsertedData } from '../../workbook/take-data';
import { useActions } from '../shared/actions';
import { FaultMessage } from '../shared/fault-message';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { StepHeading } from './step-heading';

/** What was written, the way to the proposals of it, and the way back. */
export function WrittenView({
  written,
  onProposals,
  onUndone,
  onAnother,
}: {
  readonly written: InsertedData;
  readonly onProposals: () => void;
  readonly onUndone: () => void;
  readonly onAnother: () => void;
}): JSXElement {
  const shared = useDataStyles();
  const { text } = useDataTexts();
  const { workbook, run } = useActions();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { sheetName, updated, changed, rows, periods } = written;
  const undo = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await workbook.undoData(written);
      onUndone();
    } catch (error) {
      setFault(faultOf(error));
      setBusy(false);
    }
  };
  return (
    <>
      <StepHeading>{text(updated ? 'written.updated' : 'written.heading')}</StepHeading>
      <p role="status" className={shared.text}>
        {text('written.inserted', {
          rows: text('preview.rows', { count: rows }),
          periods: text('preview.periods', { count: periods.length }),
          sheet: sheetName,
        })}{' '}
        {changed.length > 0 && text('written.changed', { count: changed.length })}
      </p>
      {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
      <div className={shared.line}>
        <Button appearance="primary" onClick={onProposals}>
          {text('written.proposals')}
        </Button>
        <Button onClick={() => void run(workbook.activateScorecard(sheetName))}>{text('written.show')}</Button>
        <Button disabledFocusable={busy} title={text('written.undoHint')} onClick={() => void undo()}>
          {text('written.undo')}
        </Button>
      </div>
      <div className={mergeClasses(shared.line)}>
        <Button appearance="subtle" onClick={onAnother}>
          {text('written.another')}
        </Button>
      </div>
    </>
  );
}
