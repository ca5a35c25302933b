import type { JSXElement } from '@fluentui/react-components';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { useMaking } from '../shared/use-making';
import { FaultMessage } from '../shared/fault-message';
import { MadeHealthMessage } from './made-health-message';
import { MadeMessage } from './made-message';
import { MadeUnitsMessage } from './made-units-message';
import { SavedPeriodMessage } from './saved-period-message';

const noFormats: ReadonlyMap<string, string> = new Map();

/** What came of the last task, until it is put away. */
export function Outcome({ contents }: { readonly contents: WorkbookContents | null }): JSXElement | null {
  const { making, run, workbook } = useActions();
  const state = useMaking(making);
  const onShow = (sheetName: string): void => void run(workbook.activateScorecard(sheetName));
  switch (state.phase) {
    case 'made':
      return (
        <MadeMessage
          kind={state.kind}
          scorecard={state.scorecard}
          onShow={onShow}
          onFreeze={() => void making.start({ kind: 'frozen' })}
          onDismiss={making.dismiss}
        />
      );
    case 'unitsMade':
      return <MadeUnitsMessage run={state.run} onShow={onShow} onDismiss={making.dismiss} />;
    case 'healthMade':
      return <MadeHealthMessage made={state.sheet} onShow={onShow} onDismiss={making.dismiss} />;
    case 'periodSaved':
      return (
        <SavedPeriodMessage
          saved={state.saved}
          numberFormats={contents?.numberFormats ?? noFormats}
          onOverwrite={() => void making.start({ kind: 'period', overwrite: true })}
          onDismiss={making.dismiss}
        />
      );
    case 'failed':
      return <FaultMessage fault={state} onDismiss={making.dismiss} />;
    default:
      return null;
  }
}
