import { useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { faultOf } from '../../commands';
import type { WorkbookContents } from '../../workbook/port';
import { useActions } from '../shared/actions';
import { useChoice, useMaking } from '../shared/use-making';
import { useFieldStyles } from '../shared/field-styles';
import { periodChoice, periodValue, unitChoice, unitOf } from '../shared/card-choice';
import { useCardTexts } from './card-texts';
import { ChoiceSelect } from '../shared/choice-select';

const useStyles = makeStyles({
  choices: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: `0 0 ${tokens.spacingVerticalM}` },
  // Side by side, one under the other where there is no room.
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  warning: { display: 'flex', columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  warningIcon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
});

/** Which period and unit the card is about. Nothing is drawn where there is nothing to choose. */
export function CardChoices({ contents }: { readonly contents: WorkbookContents }): JSXElement | null {
  const styles = useStyles();
  const { text } = useCardTexts();
  const hasPeriods = contents.periods.length > 0;
  const hasUnits = contents.units.length > 1;
  if (!hasPeriods && !hasUnits) return null;
  return (
    <div role="group" aria-label={text('choice.label')} className={styles.choices}>
      <div className={styles.fields}>
        {hasPeriods && <PeriodSelect contents={contents} />}
        {hasUnits && <UnitSelect contents={contents} />}
      </div>
      <Notes contents={contents} />
    </div>
  );
}

/** Faults of a setup that cannot be changed now: the choice then holds in the pane alone. */
const cannotWrite: ReadonlySet<string> = new Set(['protected-sheet', 'protected-workbook', 'write-refused']);

function PeriodSelect({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const { text } = useCardTexts();
  const { making, readOnly, reread, run, workbook } = useActions();
  const busy = useMaking(making).phase === 'running';
  const { periods, chosen, isStale } = periodChoice(contents, useChoice(making));
  // Until the workbook has been read again with it.
  const [asked, setAsked] = useState<{ readonly period: string | null; readonly over: WorkbookContents } | null>(null);
  const shown = asked?.over === contents ? asked.period : chosen;
  const field = contents.setup?.card.period;

  const choose = async (period: string | null): Promise<void> => {
    setAsked({ period, over: contents });
    if (readOnly || field === undefined) {
      making.choose({ period: period ?? undefined });
      return;
    }
    try {
      await workbook.editSetup([{ table: 'card', field: 'period', value: periodValue(period), seen: field.value }]);
      making.choose({ period: undefined });
      reread();
    } catch (error) {
      if (cannotWrite.has(faultOf(error).fault)) {
        making.choose({ period: period ?? undefined });
        return;
      }
      setAsked(null);
      await run(Promise.reject(error));
    }
  };

  const newest = shown === null && chosen === null ? contents.card?.card.period : undefined;
  const options = [
    { value: '', label: newest ? text('choice.newestIs', { period: newest }) : text('choice.newest') },
    ...(isStale && chosen !== null ? [chosen] : []).concat(periods).map((period) => ({ value: period, label: period })),
  ];
  return (
    <ChoiceSelect
      label={text('choice.period')}
      value={shown ?? ''}
      options={options}
      disabled={busy || field?.formula === true}
      onChoose={(value) => void choose(value === '' ? null : value)}
    />
  );
}

/**
 * The unit is never written to the setup: there `Organisasjonsenhet` says what the whole workbook is about, and numbers
 * with no unit beside them would from then on count as that unit's own.
 */
function UnitSelect({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const { text } = useCardTexts();
  const { making } = useActions();
  const busy = useMaking(making).phase === 'running';
  const { options, chosen } = unitChoice(contents, useChoice(making));
  const setupUnit = options.find(({ key }) => key === 'setup')?.unit ?? '';
  return (
    <ChoiceSelect
      label={text('choice.unit')}
      value={chosen}
      options={options.map(({ key, unit }) => ({ value: key, label: unit || text('choice.allUnits') }))}
      disabled={busy}
      onChoose={(value) =>
        making.choose({ unit: unitOf(options.find(({ key }) => key === value)?.key ?? 'setup', setupUnit) })
      }
    />
  );
}

/** What should be known of the choice. */
function Notes({ contents }: { readonly contents: WorkbookContents }): JSXElement {
  const { text } = useCardTexts();
  const { goTo, making } = useActions();
  const hint = useFieldStyles().hint;
  const choice = useChoice(making);
  const period = periodChoice(contents, choice);
  const unit = unitChoice(contents, choice);
  const field = contents.setup?.card.period;
  const address = field?.address;
  return (
    <div role="status">
      {period.isStale && <Warning>{text('choice.stalePeriod', { period: period.chosen ?? '' })}</Warning>}
      {unit.isStale && <Warning>{text('choice.staleUnit', { unit: choice.unit ?? '' })}</Warning>}
      {field?.formula && (
        <p className={hint}>
          {text('choice.formula')}{' '}
          {address && (
            <Link as="button" inline onClick={() => goTo(address)}>
              {text('choice.goToFormula')}
            </Link>
          )}
        </p>
      )}
      {choice.period !== undefined && <p className={hint}>{text('choice.notWritten')}</p>}
      {unit.isOwnChoice && !unit.isStale && choice.unit && (
        <p className={hint}>{text('choice.onlyUnit', { unit: choice.unit })}</p>
      )}
    </div>
  );
}

function Warning({ children }: { readonly children: string }): JSXElement {
  const styles = useStyles();
  const hint = useFieldStyles().hint;
  return (
    <div className={styles.warning}>
      <Warning16Regular aria-hidden className={styles.warningIcon} />
      <p className={hint}>{children}</p>
    </div>
  );
}
