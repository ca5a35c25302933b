import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type Fault, faultOf } from '../../commands';
import { faultText, notesOf } from '../../workbook/data/data-texts';
import type { SeriesReading } from '../../workbook/data/series';
import type { ChangedFigure, InsertedData } from '../../workbook/take-data';
import { useActions } from '../shared/actions';
import { FaultMessage } from '../shared/fault-message';
import { Progress } from '../shared/progress';
import { ChangedFigures } from './changed-figures';
import type { ReadFile } from './data-memory';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { DimensionChoice } from './dimension-choice';
import { Preview } from './preview';
import { StepHeading } from './step-heading';
import { TableFacts } from './table-facts';
import { useSeries } from './use-series';

/** More rows have no names (`src/workbook/make/data-names.ts`). */
const mostNamed = 1000;

/** The second step: what of a table is taken, with what the sheet will hold, and the button that writes it. */
export function PickView({
  file,
  canAdd,
  onPick,
  onWritten,
}: {
  readonly file: ReadFile;
  /** Whether a sheet can be added to the workbook. */
  readonly canAdd: boolean;
  readonly onPick: (file: ReadFile) => void;
  readonly onWritten: (written: InsertedData) => void;
}): JSXElement {
  const shared = useDataStyles();
  const { language, text } = useDataTexts();
  const { workbook, readOnly } = useActions();
  const { name, table, standing, selection } = file;
  const series = useSeries(table, selection);
  const [fault, setFault] = useState<Fault | null>(null);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const [asks, setAsks] = useState<readonly ChangedFigure[] | null>(null);
  const [returns, setReturns] = useState(0);

  const reading = series.state === 'read' ? series.reading : series.state === 'reading' ? series.last : null;
  const write = async (found: SeriesReading, agreed: readonly ChangedFigure[]): Promise<void> => {
    const running = new AbortController();
    setAbort(running);
    setFault(null);
    try {
      const outcome = await workbook.insertData(table, found.series, {
        agreed,
        notes: notesOf(table.notes, found.remarks, language),
        language,
        signal: running.signal,
      });
      if ('written' in outcome) onWritten(outcome.written);
      else setAsks(outcome.asks);
    } catch (error) {
      setFault(faultOf(error));
    }
    setAbort(null);
  };

  if (asks !== null && series.state === 'read')
    return (
      <ChangedFigures
        changed={asks}
        busy={abort !== null}
        fault={fault}
        onDismiss={() => setFault(null)}
        onWrite={() => void write(series.reading, asks)}
        onKeep={() => {
          setAsks(null);
          setFault(null);
          setReturns(returns + 1);
        }}
      />
    );
  const label =
    standing !== null
      ? text('write.update')
      : series.state === 'read'
        ? text('write.insert', { count: series.reading.series.length })
        : text('write.nothing');
  return (
    <>
      <StepHeading again={returns}>{table.title}</StepHeading>
      <TableFacts name={name} table={table} notes={notesOf(table.notes, reading?.remarks ?? [], language)} />
      {standing !== null && <p className={shared.text}>{text('facts.standing', { sheet: standing.sheetName })}</p>}
      <div>
        {table.dimensions.map((dimension, index) =>
          dimension.categories.length < 2 ? null : (
            <DimensionChoice
              key={dimension.code}
              dimension={dimension}
              chosen={selection[index] ?? []}
              startsOpen={(selection[index] ?? []).length === 0}
              onChoose={(places) =>
                onPick({ ...file, selection: selection.map((each, at) => (at === index ? places : each)) })
              }
            />
          ),
        )}
      </div>
      {series.state === 'failed' && <FaultMessage fault={series.fault} />}
      {series.state === 'refused' && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>
            <span className={shared.text}>{faultText(series.fault, language)}</span>
          </MessageBarBody>
        </MessageBar>
      )}
      {reading !== null && <Preview reading={reading} />}
      {series.state === 'read' && series.reading.series.length > mostNamed && (
        <p className={shared.muted}>{text('preview.tooMany', { count: mostNamed })}</p>
      )}
      <div className={shared.bar}>
        {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
        <span role="status" className={shared.muted}>
          {abort !== null ? text('write.writing') : series.state === 'reading' ? text('preview.reading') : ''}
        </span>
        {abort !== null && <Progress label={text('write.writing')} value={undefined} />}
        <Button
          appearance="primary"
          className={shared.wide}
          disabled={readOnly || (standing === null && !canAdd)}
          disabledFocusable={series.state !== 'read' || abort !== null}
          onClick={() => {
            if (series.state === 'read') void write(series.reading, []);
          }}
        >
          {label}
        </Button>
        {abort !== null && <Button onClick={() => abort.abort()}>{text('reading.cancel')}</Button>}
      </div>
    </>
  );
}
