import { useId, useRef, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Fault } from '../../commands';
import { faultOf } from '../../commands';
import type { Language } from '../../locales/language';
import type { TableSuggestion } from '../../workbook/mapping/suggest-tables';
import type { NamableRange } from '../../workbook/names/marked-range';
import type { SetupIndicator } from '../../workbook/setup/contents';
import { useActions } from '../shared/actions';
import { formatNumber, plainStyle } from '../shared/format';
import { FaultMessage } from '../shared/fault-message';
import { MarkedTables } from './marked-tables';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  parts: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  part: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
  },
  box: { marginTop: '8px' },
  below: { gridColumnStart: '2' },
});

interface Part {
  readonly range: NamableRange;
  readonly name: string;
  readonly taken: boolean;
}

/** The first value of a part, as the pane writes it. */
function printed({ value, rows, columns }: NamableRange, language: Language): string {
  const first = typeof value === 'number' ? formatNumber(value, plainStyle, language) : String(value ?? '');
  return rows * columns > 1 ? `${first} …` : first;
}

/**
 * Indicators or names for what is marked in the sheet: reads the marking, shows what it would become, and makes what is
 * chosen of it.
 */
export function MarkedRangeNames({
  perspectives,
  rows,
  onTables,
  onAdded,
}: {
  /** Those that indicators are proposed under. */
  readonly perspectives: readonly string[];
  /** What the setup has already. */
  readonly rows: readonly SetupIndicator[];
  /** Writes indicators into the setup. */
  readonly onTables: (tables: readonly TableSuggestion[]) => Promise<void>;
  readonly onAdded: () => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const { workbook, readOnly } = useActions();
  const [parts, setParts] = useState<readonly Part[] | null>(null);
  const [tables, setTables] = useState<readonly TableSuggestion[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [added, setAdded] = useState(0);
  const [busy, setBusy] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const heading = useId();
  const chosen = (parts ?? []).filter(({ taken, name }) => taken && name.trim() !== '');

  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await action();
    } catch (error) {
      setFault(faultOf(error));
    }
    setBusy(false);
  };
  const read = (): Promise<void> =>
    attempt(async () => {
      setAdded(0);
      const marked = await workbook.readMarked({ language, perspectives });
      setTables(marked.tables);
      setParts(marked.parts.map((range) => ({ range, name: range.name, taken: true })));
    });
  const close = (): void => {
    setParts(null);
    setTables([]);
    start.current?.focus();
  };
  const make = (chosenTables: readonly TableSuggestion[]): Promise<void> =>
    attempt(async () => {
      await onTables(chosenTables);
      close();
    });
  const add = (): Promise<void> =>
    attempt(async () => {
      await workbook.addNames(chosen.map(({ range, name }) => ({ ...range, name: name.trim() })));
      setAdded(chosen.length);
      onAdded();
      close();
    });
  const change = (at: number, next: Partial<Part>): void =>
    setParts((parts ?? []).map((part, index) => (index === at ? { ...part, ...next } : part)));

  return (
    <div className={shared.stack}>
      <div className={shared.line}>
        <Button ref={start} size="small" disabled={readOnly} disabledFocusable={busy} onClick={() => void read()}>
          {text(parts === null ? 'marked.read' : 'marked.again')}
        </Button>
        <span role="status" className={shared.muted}>
          {added > 0 && text('marked.added', { count: added })}
        </span>
      </div>
      {fault && <FaultMessage fault={fault} onDismiss={() => setFault(null)} />}
      {tables.length > 0 && (
        <MarkedTables
          tables={tables}
          rows={rows}
          busy={busy}
          onMake={(wanted) => void make(wanted)}
          onNames={parts === null || parts.length === 0 ? null : () => setTables([])}
          onCancel={close}
        />
      )}
      {parts !== null && tables.length === 0 && (
        <div role="group" aria-labelledby={heading} className={mergeClasses(shared.stack, styles.parts)}>
          <h3 id={heading} className={shared.heading}>
            {text('marked.heading', { count: parts.length })}
          </h3>
          {parts.map(({ range, name, taken }, index) => (
            <div key={range.address} className={styles.part}>
              <input
                type="checkbox"
                className={mergeClasses(shared.checkbox, styles.box)}
                aria-label={text('marked.take', { name })}
                checked={taken}
                onChange={({ target }) => change(index, { taken: target.checked })}
              />
              <input
                className={shared.field}
                aria-label={text('marked.name', { address: range.address })}
                value={name}
                disabled={!taken}
                onChange={({ target }) => change(index, { name: target.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape' || name === range.name) return;
                  // Else Office would take it for leaving the pane.
                  event.stopPropagation();
                  change(index, { name: range.name });
                }}
              />
              <span className={mergeClasses(shared.muted, styles.below)}>
                {[range.label, range.address, printed(range, language)].filter(Boolean).join(' · ')}
              </span>
            </div>
          ))}
          <div className={shared.line}>
            <Button
              appearance="primary"
              disabled={chosen.length === 0}
              disabledFocusable={busy}
              onClick={() => void add()}
            >
              {text('marked.add', { count: chosen.length })}
            </Button>
            <Button onClick={close}>{text('marked.cancel')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
