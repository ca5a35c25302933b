import { createContext, useContext, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { normalised } from '../../locales/headers';
import { SettledInput } from './settled-input';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const PerspectivesContext = createContext<readonly string[]>([]);

/** Names of the perspectives to choose from. */
export const PerspectivesProvider = PerspectivesContext.Provider;

/** Value of the choice that asks for a name of the user's own; no perspective is called so. */
const other = '\n';

/** Choice of one of the perspectives, of none, or of a new one by its name. */
export function PerspectiveChoice({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const known = useContext(PerspectivesContext);
  const [naming, setNaming] = useState(false);
  const names =
    known.some((name) => normalised(name) === normalised(value)) || value === '' ? known : [...known, value];
  return (
    <div className={shared.stack}>
      <select
        className={shared.field}
        aria-label={label}
        value={naming ? other : (names.find((name) => normalised(name) === normalised(value)) ?? '')}
        onChange={({ target }) => {
          setNaming(target.value === other);
          if (target.value !== other) onChoose(target.value);
        }}
      >
        <option value="">{text('perspective.none')}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value={other}>{text('perspective.other')}</option>
      </select>
      {naming && (
        <SettledInput
          label={text('fieldOf', { field: text('perspective.own'), title: label })}
          value=""
          onSettle={(name) => {
            setNaming(false);
            onChoose(name);
          }}
        />
      )}
    </div>
  );
}
