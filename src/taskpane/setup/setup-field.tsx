import type { KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RawValue } from '../../scorecard';
import type { SetupValue } from '../../workbook/setup/contents';
import { useActions } from '../shared/actions';
import { type CellField, useCellEntry } from '../shared/use-cell-entry';
import { FaultMessage } from '../shared/fault-message';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  // What a target is read as stands beside it, so that nothing moves when it comes and goes.
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    minHeight: '32px',
  },
  formula: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    alignItems: 'center',
  },
  saving: { opacity: 0.7 },
});

interface FieldProps {
  /** For screen readers: the field and whose it is. */
  readonly label: string;
  /** Column of the field, by which Enter finds the same one of the next row. */
  readonly column: string;
  readonly cell: SetupValue;
  readonly shown: string;
  readonly save: (value: RawValue, seen: RawValue) => Promise<void>;
}

/**
 * A field over a cell of the setup. `children` draws what stands in the cell; a formula of the user's own is only
 * shown.
 */
function Field({
  props: { label, cell, shown },
  edit,
  children,
}: {
  readonly props: FieldProps;
  readonly edit: CellField<never>;
  readonly children: ReactNode;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { goTo } = useActions();
  const { address } = cell;
  if (cell.formula) {
    return (
      <div className={styles.formula}>
        <span>{shown}</span>
        {address !== null && (
          <Link
            as="button"
            className={shared.link}
            aria-label={text('field.toFormula', { label })}
            onClick={() => goTo(address)}
          >
            {text('field.formula')}
          </Link>
        )}
      </div>
    );
  }
  return (
    <div className={mergeClasses(shared.stack, edit.phase === 'writing' && styles.saving)}>
      {children}
      {edit.conflict ? (
        <div role="alert" className={shared.stack}>
          <span className={mergeClasses(shared.muted, shared.warning)}>
            {text('conflict.text', {
              sheet: shown || text('conflict.blank'),
              typed: edit.text || text('conflict.blank'),
            })}
          </span>
          <div className={shared.line}>
            <Button size="small" onClick={edit.insist}>
              {text('conflict.insist')}
            </Button>
            <Button size="small" onClick={edit.revert}>
              {text('conflict.keep')}
            </Button>
          </div>
        </div>
      ) : (
        edit.fault && <FaultMessage fault={edit.fault} onRetry={edit.insist} onDismiss={edit.revert} />
      )}
    </div>
  );
}

/** Enter writes and goes to the same field of the next row, as in a sheet; Esc takes back what was typed. */
function onFieldKey(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>, edit: CellField<never>): void {
  const field = event.currentTarget;
  if (event.key === 'Escape' && edit.phase === 'typing') {
    // Else Office would take it for leaving the pane.
    event.stopPropagation();
    edit.revert();
  }
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLElement>(`[data-column="${field.dataset['column'] ?? ''}"]`)];
  const next = all[all.indexOf(field) + 1];
  // Leaving the field writes it.
  if (next) next.focus();
  else edit.leave();
}

/** A field for text; `entered` says what a typed text is written as, `beside` what stands next to the field. */
export function TextField({
  list,
  entered,
  beside,
  ...props
}: FieldProps & {
  readonly list?: string;
  readonly entered: (text: string) => RawValue;
  readonly beside?: (text: string) => ReactNode;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { readOnly } = useActions();
  const edit = useCellEntry(props.cell.value, props.shown, (text) => ({ value: entered(text) }), props.save);
  const input = (
    <input
      className={shared.field}
      aria-label={props.label}
      aria-invalid={edit.fault !== null}
      data-column={props.column}
      list={list}
      value={edit.text}
      readOnly={readOnly}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => edit.type(target.value)}
      onBlur={edit.leave}
      onKeyDown={(event) => onFieldKey(event, edit)}
    />
  );
  return (
    <Field props={props} edit={edit}>
      {beside ? (
        <div className={styles.line}>
          {input}
          <span className={shared.muted}>{beside(edit.text)}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

/** A field for one of several words. What stands in the cell stays among the choices, whatever it is. */
export function ChoiceField({
  choices,
  none,
  ...props
}: FieldProps & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Label of the blank choice. */
  readonly none: string;
}): JSXElement {
  const shared = useSetupStyles();
  const { readOnly } = useActions();
  const byPointer = useRef(false);
  const edit = useCellEntry(props.cell.value, props.shown, (text) => ({ value: text || null }), props.save);
  const isKnown = edit.text === '' || choices.some(({ value }) => value === edit.text);
  return (
    <Field props={props} edit={edit}>
      <select
        className={shared.field}
        aria-label={props.label}
        aria-invalid={edit.fault !== null}
        data-column={props.column}
        value={edit.text}
        disabled={readOnly}
        onPointerDown={() => (byPointer.current = true)}
        onChange={({ target }) => {
          // With the arrow keys every choice on the way is one for a moment; only the one that is left is meant.
          if (byPointer.current) edit.choose(target.value);
          else edit.type(target.value);
        }}
        onBlur={edit.leave}
        onKeyDown={(event) => {
          byPointer.current = false;
          onFieldKey(event, edit);
        }}
      >
        <option value="">{none}</option>
        {!isKnown && <option value={edit.text}>{edit.text}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
