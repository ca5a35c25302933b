import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { ChoiceSelect } from '../shared/choice-select';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { StepHeading } from './step-heading';

/** Which table of a file that holds several. */
export function ChooseTable({
  tables,
  onChoose,
  onBack,
}: {
  readonly tables: readonly string[];
  readonly onChoose: (table: string) => void;
  readonly onBack: () => void;
}): JSXElement {
  const shared = useDataStyles();
  const { text } = useDataTexts();
  const [chosen, setChosen] = useState(tables[0] ?? '');
  return (
    <>
      <StepHeading>{text('bundle.heading')}</StepHeading>
      <p className={shared.text}>{text('bundle.intro', { count: tables.length })}</p>
      <ChoiceSelect
        label={text('bundle.label')}
        value={chosen}
        options={tables.map((table) => ({ value: table, label: table }))}
        onChoose={setChosen}
      />
      <div className={shared.line}>
        <Button appearance="primary" onClick={() => onChoose(chosen)}>
          {text('bundle.read')}
        </Button>
        <Button onClick={onBack}>{text('write.another')}</Button>
      </div>
    </>
  );
}
