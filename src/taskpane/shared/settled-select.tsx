import { useEffect, useRef, useState } from 'react';
import type { ComponentProps } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { useFieldStyles } from './field-styles';

/** A choice made by keyboard counts after this pause (ms), or at Enter, or when the field is left. */
const pause = 700;

/** One of several; `value` must be among the options. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Language of the label, where it is not the pane's. */
  readonly language?: string;
}

/**
 * The browser's own list. On Windows the arrow keys choose every option on the way; only the one that is stopped at is
 * meant, so nothing in between is written or read for.
 */
export function SettledSelect({
  value,
  options,
  onSettle,
  ...rest
}: {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onSettle: (value: string) => void;
} & Pick<ComponentProps<'select'>, 'id' | 'disabled' | 'aria-invalid' | 'aria-describedby'>): JSXElement {
  const fields = useFieldStyles();
  const [passing, setPassing] = useState<string | null>(null);
  const byKey = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const settle = (chosen: string | null): void => {
    clearTimeout(timer.current);
    setPassing(null);
    if (chosen !== null && chosen !== value) onSettle(chosen);
  };
  return (
    <select
      {...rest}
      className={fields.box}
      value={passing ?? value}
      onPointerDown={() => (byKey.current = false)}
      onKeyDown={({ key }) => {
        byKey.current = true;
        if (key === 'Enter') settle(passing);
        if (key === 'Escape') settle(null);
      }}
      onBlur={() => settle(passing)}
      onChange={({ target }) => {
        if (!byKey.current) {
          settle(target.value);
          return;
        }
        setPassing(target.value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => settle(target.value), pause);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.language}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
