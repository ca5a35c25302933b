import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { useFieldStyles } from '../field-styles';

/** One of several; `value` must be among the options. */
export function ChoiceSelect({ label, value, options, disabled, onChoose }: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled: boolean;
  readonly onChoose: (value: string) => void;
}): JSXElement {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select id={id} className={styles.box} value={value} disabled={disabled} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
