import { Fragment, useId, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Direction } from '../../scorecard';
import { Answer } from './answer';
import { PerspectiveChoice } from './perspective-choice';
import { sheetPrefix } from '../../workbook/cells/sheet-reference';
import type { DraftIndicator, ProposalChange } from './proposal-draft';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { CellLink } from './table-preview';
import type { TargetQuestion } from './table-draft';

/** More stand in the way of the list; the others are one click away. */
const mostShown = 4;

const answers: readonly Direction[] = ['higher', 'lower'];

/** What no cell of the workbook says, in one place: each question with its cell, and its answers one click away. */
export function Questions({
  questions,
  targets,
  onChange,
}: {
  readonly questions: readonly DraftIndicator[];
  /** Which column holds the ambitions of a table. */
  readonly targets: readonly TargetQuestion[];
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
    targets.filter(({ chosen }) => chosen === null).length +
    perspectives.filter(({ perspective }) => perspective === '').length;
  // In the order that matters: without a direction nothing is judged, without a perspective it is only unsorted.
  const asked: readonly { readonly key: string; readonly question: JSXElement }[] = [
    ...directions.map((question) => ({
      key: `direction ${question.key}`,
      question: <DirectionQuestion question={question} onChange={onChange} />,
    })),
    ...targets.map((question) => ({
      key: `target ${question.key}`,
      question: <WhichTarget question={question} onChange={onChange} />,
    })),
    ...perspectives.map((question) => ({
      key: `perspective ${question.key}`,
      question: <PerspectiveQuestion question={question} onChange={onChange} />,
    })),
  ];
  if (asked.length === 0) return null;
  const shown = all ? asked : asked.slice(0, mostShown);
  return (
    <section aria-labelledby={heading} className={mergeClasses(shared.stack, shared.questions)}>
      <h3 id={heading} className={shared.heading}>
        {left > 0 ? text('ask.heading', { count: left }) : text('ask.answered')}
      </h3>
      <div className={shared.asked}>
        {shown.map(({ key, question }) => (
          <Fragment key={key}>{question}</Fragment>
        ))}
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
          <Answer
            key={answer}
            isChosen={direction === answer}
            onChoose={(isChosen) =>
              onChange({ type: 'indicator', keys: [key], edit: { direction: isChosen ? answer : null } })
            }
          >
            {text(`direction.${answer}`)}
          </Answer>
        ))}
        {table && <CellLink address={table.binding.address} />}
      </div>
    </div>
  );
}

function WhichTarget({
  question: { sheet, columns, indicators, chosen },
  onChange,
}: {
  readonly question: TargetQuestion;
  readonly onChange: (change: ProposalChange) => void;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const label = useId();
  const [first, ...others] = indicators;
  const keys = indicators.map(({ key }) => key);
  const choose = (column: string, isChosen: boolean): void =>
    onChange({ type: 'indicator', keys, edit: { target: isChosen ? column : null } });
  return (
    <div role="group" aria-labelledby={label} className={shared.stack}>
      <span id={label} className={shared.text}>
        {others.length === 0
          ? text('ask.target', { title: first?.title ?? '' })
          : text('ask.targetOfAll', { count: indicators.length, sheet })}
      </span>
      {columns.map(({ address, text: header }) => (
        <div key={address} className={shared.line}>
          <Answer isChosen={chosen === address} onChoose={(isChosen) => choose(address, isChosen)}>
            {header}
          </Answer>
          <CellLink address={`${sheetPrefix(sheet)}${address}`} />
        </div>
      ))}
      <div className={shared.line}>
        <Answer isChosen={chosen === ''} onChoose={(isChosen) => choose('', isChosen)}>
          {text('ask.noTarget')}
        </Answer>
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
        onChoose={(value) => onChange({ type: 'indicator', keys: [key], edit: { perspective: value } })}
      />
      {table && (
        <span className={shared.muted}>
          <CellLink address={table.binding.address} />
        </span>
      )}
    </div>
  );
}
