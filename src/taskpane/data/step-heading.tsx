import { useEffect, useRef } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { useDataStyles } from './data-styles';

/**
 * What the step that is in view is about. The keyboard begins there: what it was on in the step before is gone.
 *
 * @param again - another value leads the keyboard here again
 */
export function StepHeading({
  children,
  again = 0,
}: {
  readonly children: string;
  readonly again?: number;
}): JSXElement {
  const styles = useDataStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [again]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
