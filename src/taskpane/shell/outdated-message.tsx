import { useEffect, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { OutdatedCard, WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { useTexts } from '../shared/texts';
import { useMaking } from '../shared/use-making';

/** Says that a card's sheet shows another period, unit or setup than the pane, and offers to make it again. */
export function OutdatedMessage({ contents }: { readonly contents: WorkbookContents }): JSXElement | null {
  const { text } = useTexts();
  const { making, readOnly } = useActions();
  const running = useMaking(making).phase === 'running';
  // What was read before a making says nothing of the sheet that was made.
  const [before, setBefore] = useState<WorkbookContents | null>(null);
  useEffect(() => {
    if (running) setBefore(contents);
  }, [running, contents]);
  const { card, outdated, unanswered } = contents;
  // Cards in another language are to be made again for that, and are told of there.
  const told = outdated.filter(({ sheet }) => !unanswered.writtenInOther.some((each) => each.sheet === sheet));
  if (card === null || told.length === 0 || running || before === contents) return null;

  const update = async (): Promise<void> => {
    const units = told.flatMap(({ ofUnit }) => ofUnit ?? []);
    if (units.length < told.length && (await making.start()).phase !== 'made') return;
    if (units.length > 0) await making.start({ kind: 'units', units });
  };
  const about = ({ period, unit }: NonNullable<OutdatedCard['shows']>): string =>
    [period || text('outdated.noPeriod'), unit].filter((part) => part !== '').join(', ');
  const ofOther = told.flatMap(({ sheet, shows }) => (shows === null ? [] : [{ sheet, shown: about(shows) }]));
  const sheets = told.flatMap(({ sheet, shows }) => (shows === null ? [sheet] : [])).join(', ');
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        {[
          ...ofOther.map((each) => text('outdated.about', { ...each, now: about(card.card) })),
          ...(sheets === '' ? [] : [text('outdated.rows', { sheets })]),
        ].join(' ')}
      </MessageBarBody>
      {!readOnly && (
        <MessageBarActions>
          <Button onClick={() => void update()}>{text('unanswered.renew')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
