import type { JSXElement } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';

/** A button that stays pressed while its answer is the chosen one; the keyboard keeps its place on it. */
export function Answer({
  isChosen,
  disabled = false,
  describedBy,
  onChoose,
  children,
}: {
  readonly isChosen: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly onChoose: (isChosen: boolean) => void;
  readonly children: string;
}): JSXElement {
  return (
    <Button
      size="small"
      appearance={isChosen ? 'primary' : 'secondary'}
      aria-pressed={isChosen}
      aria-describedby={describedBy}
      disabledFocusable={disabled}
      onClick={() => onChoose(!isChosen)}
    >
      {children}
    </Button>
  );
}
