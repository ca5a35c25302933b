import { useId, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Direction } from '../../scorecard';
import { PerspectiveChoice } from './perspective-choice';
import type { DraftIndicator, ProposalChange } from './proposal-draft';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { CellLink } from './table-preview';

/** More stand in the way of the list; the others are one click away. */
const mostShown = 4;

const answers: readonly Direction[] = ['higher', 'lower'];

/** What no cell of the workbook says, in one place: each question with its cell, and its answers one click away. */
export function Questions({
  questions,
  onChange,
}: {
  readonly questions: readonly DraftIndicator[];
  readonly onChange: (change: ProposalChange) => void;
}): JSXElement | null {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const heading = useId();
  const [all, setAll] = useState(false);
  const directions = questions.filter(({ table }) => table?.asks.includes('direction') === true);
  const perspectives = questions.filter(({ table }) => table?.perspective === null);
  const left =
    directions.filter(({ direction }) => direction === null).length +
    perspectives.filter(({ perspective }) => perspective === '').length;
  const asked = [
    ...directions.map((question) => ({ kind: 'direction', question }) as const),
    ...perspectives.map((question) => ({ kind: 'perspective', question }) as const),
  ];
  if (asked.length === 0) return null;
  const shown = all ? asked : asked.slice(0, mostShown);
  return (
    <section aria-labelledby={heading} className={mergeClasses(shared.stack, shared.questions)}>
      <h3 id={heading} className={shared.heading}>
        {left > 0 ? text('ask.heading', { count: left }) : text('ask.answered')}
      </h3>
      <div className={shared.asked}>
        {shown.map(({ kind, question }) => {
          const Question = kind === 'direction' ? DirectionQuestion : PerspectiveQuestion;
          return <Question key={`${kind} ${question.key}`} question={question} onChange={onChange} />;
        })}
        {shown.length < asked.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {text('ask.all', { count: asked.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

interface QuestionProps {
  readonly question: DraftIndicator;
  readonly onChange: (change: ProposalChange) => void;
}

function DirectionQuestion({ question: { key, title, direction, table }, onChange }: QuestionProps): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className={shared.stack}>
      <span id={label} className={shared.text}>
        {text('ask.direction', { title })}
      </span>
      <div className={shared.line}>
        {answers.map((answer) => (
          <Button
            key={answer}
            size="small"
            appearance={direction === answer ? 'primary' : 'secondary'}
            aria-pressed={direction === answer}
            onClick={() =>
              onChange({ type: 'indicator', key, edit: { direction: direction === answer ? null : answer } })
            }
          >
            {text(`direction.${answer}`)}
          </Button>
        ))}
        {table && <CellLink address={table.binding.address} />}
      </div>
    </div>
  );
}

function PerspectiveQuestion({ question: { key, title, perspective, table }, onChange }: QuestionProps): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const question = text('ask.perspective', { title });
  return (
    <div className={shared.stack}>
      <span className={shared.text}>{question}</span>
      <PerspectiveChoice
        label={question}
        value={perspective}
        onChoose={(value) => onChange({ type: 'indicator', key, edit: { perspective: value } })}
      />
      {table && (
        <span className={shared.muted}>
          <CellLink address={table.binding.address} />
        </span>
      )}
    </div>
  );
}
