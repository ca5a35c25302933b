import type { JSXElement } from '@fluentui/react-components';
import { mappingRoles } from '../../workbook/mapping/suggestion';
import { useColumnLabel } from './column-label';
import { Labelled } from './labelled';
import type { DraftName, ProposalChange } from './proposal-draft';
import { SettledInput } from './settled-input';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

/** What a name is to its indicator, and which indicator that is: another's title moves it there, none leaves it out. */
export function NameFields({
  name: { suggestion, role },
  title,
  list,
  onChange,
}: {
  readonly name: DraftName;
  /** Of the indicator it belongs to; '' for none. */
  readonly title: string;
  readonly list: string;
  readonly onChange: (change: ProposalChange) => void;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const columnLabel = useColumnLabel();
  const { name } = suggestion;
  const belongs = title !== '';
  return (
    <div className={shared.fields}>
      {belongs && (
        <Labelled label={text('field.role')}>
          <select
            className={shared.field}
            data-name={name}
            aria-label={text('fieldOf', { field: text('field.role'), title: name })}
            value={role ?? ''}
            onChange={({ target }) =>
              onChange({ type: 'role', name, role: mappingRoles.find((each) => each === target.value) ?? null })
            }
          >
            {mappingRoles.map((each) => (
              <option key={each} value={each}>
                {columnLabel(each)}
              </option>
            ))}
            <option value="">{text('role.none')}</option>
          </select>
        </Labelled>
      )}
      <Labelled label={text(belongs ? 'field.indicator' : 'field.toIndicator')}>
        <SettledInput
          label={text('fieldOf', { field: text(belongs ? 'field.indicator' : 'field.toIndicator'), title: name })}
          value={title}
          list={list}
          onSettle={(value) => onChange({ type: 'move', name, title: value })}
        />
      </Labelled>
    </div>
  );
}
