import type { JSXElement } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { Progress } from '../shared/progress';
import { useDataStyles } from './data-styles';
import { useDataTexts } from './data-texts';
import { StepHeading } from './step-heading';

/** A file while it is read, and the way to call that off. */
export function ReadingFile({
  name,
  done,
  onCancel,
}: {
  readonly name: string;
  readonly done: number | undefined;
  readonly onCancel: () => void;
}): JSXElement {
  const shared = useDataStyles();
  const { text } = useDataTexts();
  return (
    <>
      <StepHeading>{text('reading.heading', { name })}</StepHeading>
      <Progress label={text('reading.progress')} value={done} />
      <div className={shared.line}>
        <Button onClick={onCancel}>{text('reading.cancel')}</Button>
      </div>
    </>
  );
}
