import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { LimitFacts, LimitProposal } from '../../scorecard';
import { formatNumber } from '../shared/format';
import { Answer } from './answer';
import { useCriticalPhrase } from './critical-phrase';
import { limitText } from './limit-text';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { CellLink } from './table-preview';

/** Tolerances to choose from, as shares of the ambition; any other can be written in the settings. */
const shares = [0.02, 0.05, 0.1] as const;

/** A tolerance as a cell of the card's settings holds it: the text `5 %`. */
export function toleranceCell(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

interface AnswerProps<Answer> {
  /** `null`: none is chosen, as it is until the user does. */
  readonly chosen: Answer | null;
  /** `null` takes the answer back. */
  readonly onChoose: (answer: Answer | null) => void;
  readonly disabled?: boolean;
}

/** One tolerance for the whole card: how much short of its ambition a result is red. */
export function ToleranceQuestion({ chosen, onChoose, disabled = false }: AnswerProps<number>): JSXElement {
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const label = useId();
  const percent = { percent: true, decimals: { least: 0, most: 0 } };
  return (
    <div role="group" aria-labelledby={label} className={shared.stack}>
      <span id={label} className={shared.text}>
        {text('limit.tolerance')}
      </span>
      <div className={shared.line}>
        {shares.map((share) => (
          <Answer
            key={share}
            isChosen={chosen === share}
            disabled={disabled}
            onChoose={(isChosen) => onChoose(isChosen ? share : null)}
          >
            {text('limit.more', { share: formatNumber(share, percent, language) })}
          </Answer>
        ))}
        {chosen !== null && (
          <TakeBack of={text('limit.tolerance')} disabled={disabled} onClick={() => onChoose(null)} />
        )}
      </div>
    </div>
  );
}

/** The limits that an indicator is offered, each with its reason. */
export function LimitQuestion({
  title,
  facts,
  proposals,
  chosen,
  onChoose,
  disabled = false,
}: AnswerProps<LimitProposal> & {
  readonly title: string;
  readonly facts: LimitFacts;
  readonly proposals: readonly LimitProposal[];
}): JSXElement {
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const phrase = useCriticalPhrase();
  const label = useId();
  return (
    <div role="group" aria-labelledby={label} className={shared.stack}>
      <span id={label} className={shared.text}>
        {text('limit.of', { title })}
      </span>
      {proposals.map((proposal) => {
        const isChosen = chosen?.kind === proposal.kind;
        const reason = `${label}${proposal.kind}`;
        return (
          <div key={proposal.kind} className={shared.line}>
            <Answer
              isChosen={isChosen}
              disabled={disabled}
              describedBy={reason}
              onChoose={(chooses) => onChoose(chooses ? proposal : null)}
            >
              {limitText(proposal, facts, language, phrase)}
            </Answer>
            <span id={reason} className={mergeClasses(shared.muted, shared.text)}>
              <Reason proposal={proposal} />
            </span>
            {isChosen && (
              <TakeBack of={text('limit.of', { title })} disabled={disabled} onClick={() => onChoose(null)} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function Reason({ proposal }: { readonly proposal: LimitProposal }): JSXElement {
  const { text } = useSetupTexts();
  switch (proposal.kind) {
    case 'sheet':
      return (
        <>
          {text('limit.sheet')} <CellLink address={proposal.address} />
        </>
      );
    case 'earlier':
      return <>{text('limit.earlier', { period: proposal.period })}</>;
    case 'history':
      return <>{text(`limit.${proposal.worst}`, { count: proposal.of, period: proposal.period })}</>;
  }
}

function TakeBack({
  of,
  disabled,
  onClick,
}: {
  readonly of: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}): JSXElement {
  const { text } = useSetupTexts();
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={`${text('limit.undo')}: ${of}`}
      disabledFocusable={disabled}
      onClick={({ currentTarget }) => {
        // This button goes with the answer; the keyboard stays at what was answered.
        currentTarget.parentElement?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
        onClick();
      }}
    >
      {text('limit.undo')}
    </Button>
  );
}
