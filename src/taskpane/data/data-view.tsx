import { useEffect, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { WorkbookContents } from '../../workbook/port';
import type { InsertedData } from '../../workbook/take-data';
import { useActions } from '../shared/actions';
import { ChooseFile } from './choose-file';
import { ChooseTable } from './choose-table';
import { dataMemory } from './data-memory';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { PickView } from './pick-view';
import type { OwnPlaces } from './preselect';
import { ReadingFile } from './reading-file';
import { useDataFile } from './use-data-file';
import { WrittenView } from './written-view';

/** Taking in a file of statistics: choose it, pick of it, see what becomes of it, and have it written. */
export function DataView({
  contents,
  onBack,
}: {
  readonly contents: WorkbookContents;
  readonly onBack: () => void;
}): JSXElement {
  const shared = useDataStyles();
  const { language, text } = useDataTexts();
  const { workbook, reread, readOnly } = useActions();
  const memory = dataMemory(workbook);
  const { step, take, cancel, pick, forget } = useDataFile(language, ownPlaces(contents));
  const [written, setWritten] = useState(memory.written);
  const [undone, setUndone] = useState(false);
  useNoStrayDrop();

  const keepWritten = (next: InsertedData | null): void => {
    memory.written = next;
    setWritten(next);
  };
  const start = (): void => {
    keepWritten(null);
    setUndone(false);
    forget();
  };
  return (
    <div className={shared.stack}>
      <div className={shared.line}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => {
            forget();
            onBack();
          }}
        >
          {text('back')}
        </Button>
        {written === null && step.step === 'pick' && (
          <Button size="small" appearance="subtle" onClick={start}>
            {text('write.another')}
          </Button>
        )}
      </div>
      {written !== null ? (
        <WrittenView
          written={written}
          onProposals={onBack}
          onUndone={() => {
            start();
            setUndone(true);
            reread();
          }}
          onAnother={start}
        />
      ) : step.step === 'pick' ? (
        <PickView
          file={step.file}
          canAdd={!readOnly && !contents.readOnly}
          onPick={pick}
          onWritten={(next) => {
            forget();
            keepWritten(next);
            reread();
          }}
        />
      ) : step.step === 'reading' ? (
        <ReadingFile name={step.name} done={step.done} onCancel={cancel} />
      ) : step.step === 'bundle' ? (
        <ChooseTable tables={step.tables} onChoose={(table) => take([step.file], table)} onBack={start} />
      ) : (
        <>
          {undone && (
            <span role="status" className={shared.muted}>
              {text('written.undone')}
            </span>
          )}
          <ChooseFile
            ended={step.ended}
            onFiles={(files) => {
              setUndone(false);
              take(files);
            }}
          />
        </>
      )}
    </div>
  );
}

/** Whose figures the workbook holds. */
function ownPlaces({ setup, units }: WorkbookContents): OwnPlaces {
  const said = (field: 'organisation' | 'unit'): string => String(setup?.card[field].value ?? '').trim();
  return { organisation: said('organisation'), units: [said('unit'), ...units] };
}

/** A file that is dropped beside its place would take the page's. */
function useNoStrayDrop(): void {
  useEffect(() => {
    const stop = (event: Event): void => event.preventDefault();
    window.addEventListener('dragover', stop);
    window.addEventListener('drop', stop);
    return () => {
      window.removeEventListener('dragover', stop);
      window.removeEventListener('drop', stop);
    };
  }, []);
}
