import type { ReactNode } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { useSetupStyles } from './setup-styles';

/** A field with its label above it; the field's own name for screen readers says which row it is of. */
export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }): JSXElement {
  const shared = useSetupStyles();
  return (
    <div className={shared.labelled}>
      <span aria-hidden className={shared.label}>
        {label}
      </span>
      {children}
    </div>
  );
}
