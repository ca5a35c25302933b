import { useId, useState } from 'react';
import type { Ref } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { type LimitFacts, type LimitProposal, proposeLimits, type RawValue } from '../../scorecard';
import type { SetupEdit, SetupIndicator } from '../../workbook/setup/contents';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { FaultMessage } from '../shared/fault-message';
import { LimitQuestion, toleranceCell, ToleranceQuestion } from './limit-question';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import type { SheetLimit } from './sheet-limits';
import { useAttempt } from './use-attempt';

/** More stand in the way of the fields; the others are one click away. */
const mostShown = 4;

/** An indicator that could never be red, or could not until it was answered here. */
interface Asked {
  readonly row: SetupIndicator;
  readonly facts: LimitFacts;
  readonly proposals: readonly LimitProposal[];
  /** `null` while none is in the cell. */
  readonly chosen: LimitProposal | null;
}

/** The tolerance that was chosen for all, as its cell has it, and what the cell had before. */
interface ForAll {
  /** Of the ambition. */
  readonly share: number;
  readonly value: RawValue;
  readonly before: RawValue;
}

/**
 * Where red begins, asked for the indicators of a setup that have an ambition and nothing that says it: one tolerance
 * for all first, then a limit for each. Nothing is chosen until the user does; what is chosen is written at once and
 * stays in view, to be taken back.
 *
 * @param limits - by a row's address, the limits that stand on the sheets
 */
export function LimitQuestions({
  contents,
  indicators,
  limits,
  onOwn,
  heading,
}: {
  readonly contents: WorkbookContents;
  readonly indicators: readonly SetupIndicator[];
  readonly limits: ReadonlyMap<string, SheetLimit>;
  /** Leads to the fields of the limits. */
  readonly onOwn: () => void;
  readonly heading: Ref<HTMLHeadingElement>;
}): JSXElement | null {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const { workbook, reread, readOnly } = useActions();
  const { busy, fault, attempt, forget } = useAttempt();
  const [forAll, setForAll] = useState<ForAll | null>(null);
  const [answered, setAnswered] = useState<ReadonlyMap<string, Asked>>(new Map());
  const [all, setAll] = useState(false);
  const id = useId();
  const left = indicators.filter(({ limit }) => limit !== null).length;
  const asked = indicators.flatMap((row): Asked[] => {
    const known = answered.get(row.address);
    if (known !== undefined) return [{ ...known, row }];
    if (row.limit === null) return [];
    const proposals = proposeLimits(row.limit, limits.get(row.address) ?? null);
    return proposals.length === 0 ? [] : [{ row, facts: row.limit, proposals, chosen: null }];
  });
  if (left === 0 && forAll === null && answered.size === 0) return null;

  const write = (edit: SetupEdit, written: () => void): void =>
    attempt(async () => {
      try {
        await workbook.editSetup([edit]);
        written();
      } finally {
        reread();
      }
    });
  const chooseTolerance = (share: number | null): void => {
    const cell = contents.setup?.card.tolerance;
    const before = forAll === null ? (cell?.value ?? null) : forAll.before;
    const value = share === null ? before : cell?.percent === true ? share : toleranceCell(share);
    const seen = forAll === null ? before : forAll.value;
    write({ table: 'card', field: 'tolerance', value, seen }, () =>
      setForAll(share === null ? null : { share, value, before }),
    );
  };
  const chooseLimit = (one: Asked, answer: LimitProposal | null): void =>
    write(limitEdit(one, answer), () =>
      setAnswered((before) => new Map([...before, [one.row.address, { ...one, chosen: answer }]])),
    );
  const offered = new Set(asked.map(({ row }) => row));
  const unoffered = indicators.filter((row) => row.limit !== null && !offered.has(row)).length;
  const shown = all ? asked : asked.slice(0, mostShown);
  const disabled = busy || readOnly;
  return (
    <section aria-labelledby={id} className={mergeClasses(shared.stack, shared.questions)}>
      <h3 ref={heading} id={id} tabIndex={-1} className={shared.heading}>
        {left > 0 ? text('limit.heading', { count: left }) : text('limit.answered')}
      </h3>
      {left > 0 && <p className={shared.text}>{text('limit.why')}</p>}
      {fault && <FaultMessage fault={fault} onDismiss={forget} />}
      <div className={shared.asked}>
        <ToleranceQuestion chosen={forAll?.share ?? null} disabled={disabled} onChoose={chooseTolerance} />
        {shown.map((one) => (
          <LimitQuestion
            key={one.row.address}
            title={`${one.row.nr} ${one.row.name}`.trim()}
            facts={one.facts}
            proposals={one.proposals}
            chosen={one.chosen}
            disabled={disabled}
            onChoose={(answer) => chooseLimit(one, answer)}
          />
        ))}
      </div>
      <div className={shared.line}>
        {shown.length < asked.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {text('limit.all', { count: asked.length })}
          </Button>
        )}
        {unoffered > 0 && <span className={shared.muted}>{text('limit.unoffered', { count: unoffered })}</span>}
        {left > 0 && (
          <Button size="small" onClick={onOwn}>
            {text('limit.own')}
          </Button>
        )}
      </div>
      <Written
        isWritten={forAll !== null || [...answered.values()].some(({ chosen }) => chosen !== null)}
        contents={contents}
      />
    </section>
  );
}

/** What came of the answers on the card. */
function Written({
  isWritten,
  contents: { card },
}: {
  readonly isWritten: boolean;
  readonly contents: WorkbookContents;
}): JSXElement {
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const indicators = card?.perspectives.flatMap((perspective) => perspective.indicators) ?? [];
  return (
    <div role="status" className={shared.line}>
      {isWritten && (
        <>
          <CheckmarkCircle20Regular aria-hidden className={shared.done} />
          <span className={shared.text}>
            {text('limit.written', { count: indicators.filter(({ status }) => status === 'red').length })}
          </span>
        </>
      )}
    </div>
  );
}

/** The edit that brings an answer into the row, in place of the one before. */
function limitEdit({ row: { nr, address, cells }, chosen }: Asked, answer: LimitProposal | null): SetupEdit {
  return {
    table: 'indicators',
    nr,
    address,
    column: 'critical',
    value: answer?.value ?? null,
    seen: chosen?.value ?? cells.critical.value,
    ...(answer !== null && { format: answer.format }),
    ...(answer?.kind === 'sheet' && { refersTo: answer.address }),
    ...(chosen?.kind === 'sheet' && { referred: chosen.address }),
  };
}
