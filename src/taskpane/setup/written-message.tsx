import type { JSXElement } from '@fluentui/react-components';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { WrittenSetup } from '../../workbook/set-up';
import { FaultMessage } from '../shared/fault-message';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { useAttempt } from './use-attempt';

/** What accepting the proposals has written, and the way back. */
export function WrittenMessage({
  written: { added, names },
  onUndo,
}: {
  readonly written: WrittenSetup;
  readonly onUndo: () => Promise<void>;
}): JSXElement | null {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { busy, fault, attempt, forget } = useAttempt();
  if (added.length === 0) return null;
  return (
    <div className={shared.stack}>
      <div className={shared.line}>
        <span role="status" className={mergeClasses(shared.muted, shared.text)}>
          {text('written.rows', { count: added.length })}{' '}
          {names.length > 0 && text('written.names', { count: names.length })}
        </span>
        <Button size="small" disabledFocusable={busy} title={text('written.undoHint')} onClick={() => attempt(onUndo)}>
          {text('written.undo')}
        </Button>
      </div>
      {fault && <FaultMessage fault={fault} onDismiss={forget} />}
    </div>
  );
}
