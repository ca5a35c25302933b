import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { useFieldStyles } from './field-styles';
import { type SelectOption, SettledSelect } from './settled-select';

/** A choice with its label. */
export function ChoiceSelect({
  label,
  value,
  options,
  disabled = false,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
}): JSXElement {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <SettledSelect id={id} value={value} options={options} disabled={disabled} onSettle={onChoose} />
    </div>
  );
}
