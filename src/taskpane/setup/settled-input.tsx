import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { useSetupStyles } from './setup-styles';

/** A text field whose text counts when it is left or Enter is pressed; Esc takes back what was typed. */
export function SettledInput({
  label,
  value,
  list,
  onSettle,
}: {
  readonly label: string;
  readonly value: string;
  /** Id of a `datalist` with what is mostly meant. */
  readonly list?: string;
  readonly onSettle: (value: string) => void;
}): JSXElement {
  const shared = useSetupStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    setTyped(null);
    if (typed !== null && typed.trim() !== value) onSettle(typed.trim());
  };
  return (
    <input
      className={shared.field}
      aria-label={label}
      list={list}
      value={typed ?? value}
      // What stands there hides the other choices of the list.
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key !== 'Escape' || typed === null) return;
        // Else Office would take it for leaving the pane.
        event.stopPropagation();
        setTyped(null);
      }}
    />
  );
}
