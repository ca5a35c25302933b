import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { directions } from '../../scorecard';
import { useColumnLabel } from './column-label';
import { Labelled } from './labelled';
import { NameFields } from './name-fields';
import { NamePreview } from './name-preview';
import { PerspectiveChoice } from './perspective-choice';
import type { DraftIndicator, IndicatorEdit, ProposalChange } from './proposal-draft';
import { SettledInput } from './settled-input';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  editor: {
    padding: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Everything of a proposed indicator that can be changed before it is written, and why it is proposed. */
export function IndicatorEditor({
  indicator,
  lists,
  onChange,
}: {
  readonly indicator: DraftIndicator;
  readonly lists: { readonly titles: string };
  readonly onChange: (change: ProposalChange) => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const columnLabel = useColumnLabel();
  const { key, title, perspective, direction, measure, names } = indicator;
  const edit = (change: IndicatorEdit): void => onChange({ type: 'indicator', keys: [key], edit: change });
  const fieldLabel = (field: string): string => text('fieldOf', { field, title });
  return (
    <div className={mergeClasses(shared.stack, styles.editor)}>
      <Labelled label={columnLabel('name')}>
        <SettledInput
          label={fieldLabel(columnLabel('name'))}
          value={title}
          onSettle={(value) => value !== '' && edit({ title: value })}
        />
      </Labelled>
      <Labelled label={columnLabel('perspective')}>
        <PerspectiveChoice
          label={fieldLabel(columnLabel('perspective'))}
          value={perspective}
          onChoose={(value) => edit({ perspective: value })}
        />
      </Labelled>
      <div className={shared.fields}>
        <Labelled label={columnLabel('direction')}>
          <select
            className={shared.field}
            aria-label={fieldLabel(columnLabel('direction'))}
            value={direction ?? ''}
            onChange={({ target }) => edit({ direction: directions.find((each) => each === target.value) ?? null })}
          >
            <option value="">{text('direction.none')}</option>
            {directions.map((each) => (
              <option key={each} value={each}>
                {text(`direction.${each}`)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={columnLabel('measure')}>
          <SettledInput
            label={fieldLabel(columnLabel('measure'))}
            value={measure}
            onSettle={(value) => edit({ measure: value })}
          />
        </Labelled>
      </div>
      {names.map((name) => (
        <div key={name.suggestion.name} className={mergeClasses(shared.stack, styles.name)}>
          <NamePreview reference={name.suggestion.name} found={name.found} />
          <NameFields name={name} title={title} list={lists.titles} onChange={onChange} />
          <p className={mergeClasses(shared.muted, shared.text)}>
            {text('proposal.why', { reason: name.suggestion.reason })}
          </p>
        </div>
      ))}
    </div>
  );
}
