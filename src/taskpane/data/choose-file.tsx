import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons';
import { faultText } from '../../workbook/data/data-texts';
import { FaultMessage } from '../shared/fault-message';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { StepHeading } from './step-heading';
import type { FileEnd } from './use-data-file';

const useStyles = makeStyles({
  zone: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorSubtleBackgroundHover,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  icon: { fontSize: '32px', lineHeight: '32px', color: tokens.colorNeutralForeground3 },
});

/** What files are called; what is in one tells what it is, so others can be chosen as well. */
const kinds = '.json,.px,.csv,.tsv,.txt,.xlsx,application/json,text/csv,text/plain';

/** The first step: a file, from a picker or dropped. */
export function ChooseFile({
  ended,
  onFiles,
}: {
  /** What came of the file before. */
  readonly ended: FileEnd | null;
  readonly onFiles: (files: readonly File[]) => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useDataStyles();
  const { text } = useDataTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [returns, setReturns] = useState(0);

  // A picker that is closed without a file leaves the focus in the grid (office-js #6838). React has no such event.
  useEffect(() => {
    const picker = input.current;
    const onCancel = (): void => setReturns((before) => before + 1);
    picker?.addEventListener('cancel', onCancel);
    return () => picker?.removeEventListener('cancel', onCancel);
  }, []);

  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover' || event.type === 'dragenter');
  };
  return (
    <>
      <StepHeading again={returns}>{text('choose.heading')}</StepHeading>
      {ended && <Ended ended={ended} />}
      <p className={shared.text}>{text('choose.intro')}</p>
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragEnter={onDrag}
        onDragOver={onDrag}
        onDragLeave={onDrag}
        onDrop={(event) => {
          onDrag(event);
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <span aria-hidden className={styles.icon}>
          <DocumentArrowDownRegular />
        </span>
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {text('choose.button')}
        </Button>
        <span className={shared.muted}>{text('choose.drop')}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept={kinds}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file can be chosen again when it has been corrected.
            target.value = '';
            onFiles(files);
          }}
        />
      </div>
      <p className={shared.muted}>{text('choose.formats')}</p>
      <p className={shared.muted}>{text('choose.offline')}</p>
    </>
  );
}

function Ended({ ended }: { readonly ended: FileEnd }): JSXElement {
  const shared = useDataStyles();
  const { text, language } = useDataTexts();
  switch (ended.kind) {
    case 'cancelled':
      return (
        <span role="status" className={shared.muted}>
          {text('cancelled')}
        </span>
      );
    case 'failed':
      return <FaultMessage fault={ended.fault} />;
    case 'refused':
      return (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{text('refused', { name: ended.name })}</MessageBarTitle>
            <span className={shared.text}>{faultText(ended.fault, language)}</span>
          </MessageBarBody>
        </MessageBar>
      );
  }
}
