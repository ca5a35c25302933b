import type { JSXElement } from '@fluentui/react-components';
import { mergeClasses } from '@fluentui/react-components';
import { lookUp, normalised, wordIn, yesNoWords } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { wordsIn } from '../../locales/words';
import { ambitionPhrase, type Direction, directions, readDirection } from '../../scorecard';
import { indicatorsTable } from '../../workbook/setup/indicators-table';
import type { EditedColumn, SetupIndicator } from '../../workbook/setup/contents';
import { type WorkbookContents } from '../../workbook/port';
import { useSaveEdit } from '../shared/use-save-edit';
import { enteredTarget, readingOf, rowNumbers, shownValue } from './field-entry';
import { useColumnLabel } from './column-label';
import { useCriticalPhrase } from './critical-phrase';
import { ActiveField } from './active-field';
import { ChoiceField, TextField } from './setup-field';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

/** A direction as a setup table of a language has it among its choices. */
function directionWord(direction: Direction, language: Language): string {
  return wordsIn[language][direction][0] ?? direction;
}

export interface SetupCellFieldProps {
  readonly indicator: SetupIndicator;
  readonly column: EditedColumn;
  /** Nr and name, for screen readers. */
  readonly title: string;
  readonly direction: Direction | null;
  readonly contents: WorkbookContents;
  readonly list: string;
}

/** The field of one cell of an indicator's row, by what its column holds. */
export function SetupCellField(props: SetupCellFieldProps): JSXElement {
  const { indicator, column, title, contents } = props;
  const { language, text } = useSetupTexts();
  const { nr, address } = indicator;
  const save = useSaveEdit({ table: 'indicators', nr, address, column });
  const cell = indicator.cells[column];
  const said = String(cell.value ?? '');
  const name = useColumnLabel()(column);
  const field = { column, cell, save, label: text('fieldOf', { field: name, title }) };
  switch (indicatorsTable.columns[column].edit) {
    case 'target':
      return <TargetField {...props} field={field} />;
    case 'direction': {
      const known = readDirection(cell.value).direction;
      const choices = directions.map((each) => ({
        value: directionWord(each, contents.language),
        label: text(`direction.${each}`),
      }));
      return (
        <ChoiceField
          {...field}
          shown={known === null ? said : directionWord(known, contents.language)}
          choices={choices}
          none={text('direction.none')}
        />
      );
    }
    case 'perspective': {
      const perspectives = contents.setup?.perspectives ?? [];
      const known = perspectives.find(
        ({ nr, name }) => said !== '' && [nr, name].some((each) => normalised(each) === normalised(said)),
      );
      return (
        <ChoiceField
          {...field}
          shown={known?.name ?? said}
          choices={perspectives.map(({ nr, name }) => ({ value: name, label: `${nr} ${name}` }))}
          none={text('perspective.none')}
        />
      );
    }
    case 'yesNo':
      return (
        <ActiveField
          {...field}
          shown={name}
          isOn={lookUp(yesNoWords, said) !== 'no'}
          word={(on) => wordIn(yesNoWords, on ? 'yes' : 'no', contents.language)}
        />
      );
    case 'source':
      return (
        <TextField
          {...field}
          shown={shownValue(cell, language)}
          list={props.list}
          entered={(typed) => enteredTarget(typed, { kind: cell.percent ? 'fraction' : 'plain' })}
        />
      );
    case 'text':
    case undefined:
      return <TextField {...field} shown={said} entered={(typed) => typed.trim() || null} />;
  }
}

/** An ambition or a critical limit, with what it is read as beside it. */
function TargetField({
  indicator,
  column,
  direction,
  contents,
  field,
}: SetupCellFieldProps & {
  readonly field: Omit<Parameters<typeof TextField>[0], 'shown' | 'entered'>;
}): JSXElement {
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const { cells, missing, nr } = indicator;
  // A cell that is shown as per cent takes numbers as such, whatever the row has.
  const row = {
    ...(cells[column].percent
      ? { kind: 'fraction' as const }
      : rowNumbers(contents.numberFormats.get(nr), cells.measure.value)),
    direction,
    given: readDirection(cells.direction.value).direction,
    result: resultOf(contents, nr),
  };
  const isName = (typed: string): boolean =>
    contents.names.some(({ reference }) => normalised(reference) === normalised(typed));
  const critical = useCriticalPhrase();
  const words = {
    isCritical: column === 'critical',
    conflict: text('reading.conflict'),
    phrase: column === 'ambition' ? ambitionPhrase : critical,
    name: text('reading.name'),
    needsPercent: text('reading.needsPercent'),
    withoutPercent: (result: string, value: string) => text('reading.withoutPercent', { result, value }),
  };
  return (
    <TextField
      {...field}
      shown={shownValue(cells[column], language)}
      entered={(typed) => enteredTarget(typed, row)}
      beside={(typed) => {
        const reading = readingOf(typed, row, language, words, isName);
        if (reading) return <span className={mergeClasses(reading.doubtful && shared.warning)}>{reading.text}</span>;
        return (
          typed.trim() === '' &&
          column === 'ambition' &&
          missing.includes('ambition') && <span className={shared.warning}>{text('reading.missing')}</span>
        );
      }}
    />
  );
}

/** What the card shows of an indicator. */
function resultOf({ card }: WorkbookContents, nr: string): number | null {
  const indicators = card?.perspectives.flatMap((perspective) => perspective.indicators) ?? [];
  return indicators.find((each) => each.nr === nr)?.result ?? null;
}
