import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { directions } from '../../../scorecard';
import { Labelled } from './labelled';
import { NameFields } from './name-fields';
import { NamePreview } from './name-preview';
import { PerspectiveChoice } from './perspective-choice';
import type { DraftIndicator, IndicatorEdit, ProposalChange } from './proposal-draft';
import { SettledInput } from './settled-input';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  editor: { padding: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  name: { paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Everything of a proposed indicator that can be changed before it is written, and why it is proposed. */
export function IndicatorEditor({ indicator, lists, onChange }: {
  readonly indicator: DraftIndicator;
  readonly lists: { readonly titles: string };
  readonly onChange: (change: ProposalChange) => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { key, title, perspective, direction, measure, names } = indicator;
  const edit = (change: IndicatorEdit): void => onChange({ type: 'indicator', key, edit: change });
  const fieldLabel = (field: string): string => text('fieldOf', { field, title });
  return (
    <div className={mergeClasses(shared.stack, styles.editor)}>
      <Labelled label={text('field.name')}>
        <SettledInput label={fieldLabel(text('field.name'))} value={title} onSettle={(value) => value !== '' && edit({ title: value })} />
      </Labelled>
      <Labelled label={text('field.perspective')}>
        <PerspectiveChoice label={fieldLabel(text('field.perspective'))} value={perspective} onChoose={(value) => edit({ perspective: value })} />
      </Labelled>
      <div className={shared.fields}>
        <Labelled label={text('field.direction')}>
          <select
            className={shared.field}
            aria-label={fieldLabel(text('field.direction'))}
            value={direction ?? ''}
            onChange={({ target }) => edit({ direction: directions.find((each) => each === target.value) ?? null })}
          >
            <option value="">{text('direction.none')}</option>
            {directions.map((each) => <option key={each} value={each}>{text(`direction.${each}`)}</option>)}
          </select>
        </Labelled>
        <Labelled label={text('field.measure')}>
          <SettledInput label={fieldLabel(text('field.measure'))} value={measure} onSettle={(value) => edit({ measure: value })} />
        </Labelled>
      </div>
      {names.map((name) => (
        <div key={name.suggestion.name} className={mergeClasses(shared.stack, styles.name)}>
          <NamePreview reference={name.suggestion.name} found={name.found} />
          <NameFields name={name} title={title} list={lists.titles} onChange={onChange} />
          <p className={mergeClasses(shared.muted, shared.text)}>{text('proposal.why', { reason: name.suggestion.reason })}</p>
        </div>
      ))}
    </div>
  );
}
