import { useId, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, mergeClasses } from '@fluentui/react-components';
import { LimitQuestion, ToleranceQuestion } from './limit-question';
import type { LimitsToAsk } from './proposal-limits';
import type { ProposalChange } from './proposal-draft';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

/** More stand in the way of the list; the others are one click away. */
const mostShown = 2;

/**
 * Where red begins, asked for what is about to be written: one tolerance for all, or a limit for each. Nothing is
 * chosen until the user does, and nothing must be: the setup asks again.
 */
export function ProposalLimitQuestions({
  limits: { asked, unoffered },
  tolerance,
  onTolerance,
  onChange,
}: {
  readonly limits: LimitsToAsk;
  /** `null` while none is chosen. */
  readonly tolerance: number | null;
  /** `null` where the card has its settings already. */
  readonly onTolerance: ((share: number | null) => void) | null;
  readonly onChange: (change: ProposalChange) => void;
}): JSXElement | null {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const [all, setAll] = useState(false);
  const heading = useId();
  const left = tolerance === null ? asked.filter(({ indicator }) => indicator.limit === null).length + unoffered : 0;
  // Where nothing can be proposed, the list is not to be pushed down: the setup asks for the tolerance.
  if (asked.length === 0) return null;
  const shown = all ? asked : asked.slice(0, mostShown);
  return (
    <section aria-labelledby={heading} className={mergeClasses(shared.stack, shared.questions)}>
      <h3 id={heading} className={shared.heading}>
        {left > 0 ? text('limit.ahead', { count: left }) : text('limit.answered')}
      </h3>
      {left > 0 && <p className={shared.text}>{text('limit.why')}</p>}
      <div className={shared.asked}>
        {onTolerance && <ToleranceQuestion chosen={tolerance} onChoose={onTolerance} />}
        {shown.map(({ indicator: { key, title, limit }, facts, proposals }) => (
          <LimitQuestion
            key={key}
            title={title}
            facts={facts}
            proposals={proposals}
            chosen={limit}
            onChoose={(answer) => onChange({ type: 'indicator', keys: [key], edit: { limit: answer } })}
          />
        ))}
      </div>
      {shown.length < asked.length && (
        <div className={shared.line}>
          <Button size="small" onClick={() => setAll(true)}>
            {text('limit.all', { count: asked.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
