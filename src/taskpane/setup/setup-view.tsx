import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { JSXElement } from '@fluentui/react-components';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { normalised } from '../../locales/headers';
import { indicatorsTable } from '../../workbook/setup/indicators-table';
import {
  editedColumns,
  type EditedColumn,
  type MissingPart,
  type SetupContents,
  type SetupIndicator,
} from '../../workbook/setup/contents';
import type { WorkbookContents } from '../../workbook/port';
import { isOffered } from '../shared/offered-names';
import { useColumnLabel } from './column-label';
import { LimitQuestions } from './limit-questions';
import { SetupRow, type ShownColumn } from './setup-row';
import type { SheetLimit } from './sheet-limits';
import { mostChoices, useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';

const useStyles = makeStyles({
  ready: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  readyIcon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  perspective: { paddingTop: tokens.spacingVerticalL, paddingBottom: tokens.spacingVerticalXS },
});

const parts: readonly MissingPart[] = ['result', 'ambition', 'direction', 'perspective'];

/** Rows keep what is being typed in them when others come and go above them. */
function keyOf({ nr, address }: SetupIndicator, all: readonly SetupIndicator[]): string {
  return nr !== '' && all.filter((each) => normalised(each.nr) === normalised(nr)).length === 1 ? nr : address;
}

/** The setup that is there: what is missing first, then every indicator with its fields. */
export function SetupView({
  contents,
  setup,
  limits,
  focusFirst,
  intro,
}: {
  readonly contents: WorkbookContents;
  readonly setup: SetupContents;
  /** The critical limits that stand on the sheets, by a row's address. */
  readonly limits: ReadonlyMap<string, SheetLimit>;
  /** The setup has just been made: the keyboard goes to what is to be filled in first. */
  readonly focusFirst: boolean;
  /** What stands between what is missing and the rows. */
  readonly intro: ReactNode;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const columnLabel = useColumnLabel();
  const [column, setColumn] = useState<ShownColumn>('ambition');
  // Those that lacked something when they were asked for, so that none vanishes while it is filled in.
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const limitHeading = useRef<HTMLHeadingElement>(null);
  const names = useId();
  const { indicators } = setup;
  const missing = useMemo(
    () => new Map(parts.map((part) => [part, indicators.filter((each) => each.missing.includes(part)).length])),
    [indicators],
  );
  const lacking = indicators.filter((each) => each.missing.length > 0);
  const shown = only === null ? indicators : indicators.filter((each) => only.has(keyOf(each, indicators)));

  const focusField = (row: SetupIndicator | undefined, field: EditedColumn): void => {
    if (row === undefined) return;
    view.current
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(keyOf(row, indicators))}"] [data-column="${field}"]`)
      ?.focus();
  };
  const unlimited = indicators.filter(({ limit }) => limit !== null);
  useEffect(() => {
    if (!focusFirst) return;
    const field = view.current?.querySelector<HTMLElement>('[data-lacking] [data-column]');
    (field ?? heading.current)?.focus();
  }, [focusFirst]);

  return (
    <div ref={view} className={shared.stack}>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {text('setup.heading', { count: indicators.length })}
      </h2>
      <Missing
        missing={missing}
        unlimited={unlimited.length}
        onPart={(part) => {
          setOnly(null);
          focusField(
            indicators.find((each) => each.missing.includes(part)),
            part,
          );
        }}
        onLimits={() => limitHeading.current?.focus()}
      />
      <LimitQuestions
        contents={contents}
        indicators={indicators}
        limits={limits}
        heading={limitHeading}
        onOwn={() => {
          flushSync(() => {
            setOnly(null);
            setColumn('critical');
          });
          focusField(unlimited[0], 'critical');
        }}
      />
      {intro}
      <div className={shared.tools}>
        <select
          className={shared.field}
          aria-label={text('setup.column')}
          value={column}
          onChange={({ target }) => setColumn(editedColumns.find((each) => each === target.value) ?? 'all')}
        >
          {editedColumns
            .filter((each) => indicatorsTable.columns[each].edit !== 'yesNo')
            .map((each) => (
              <option key={each} value={each}>
                {text('setup.fill', { field: columnLabel(each) })}
              </option>
            ))}
          <option value="all">{text('setup.allFields')}</option>
        </select>
        <select
          className={shared.field}
          aria-label={text('filter.label')}
          value={only === null ? 'all' : 'lacking'}
          onChange={({ target }) =>
            setOnly(target.value === 'all' ? null : new Set(lacking.map((each) => keyOf(each, indicators))))
          }
        >
          <option value="all">{text('setup.all', { count: indicators.length })}</option>
          <option value="lacking">{text('setup.lacking', { count: lacking.length })}</option>
        </select>
      </div>
      <datalist id={names}>
        {contents.names
          .filter((name) => isOffered(name) && name.fault === null)
          .slice(0, mostChoices)
          .map(({ reference }) => (
            <option key={reference} value={reference} />
          ))}
      </datalist>
      {groups(shown, setup).map(({ name, rows }) => (
        <section key={name}>
          <h3 className={mergeClasses(shared.heading, styles.perspective)}>{name || text('perspective.missing')}</h3>
          <ul className={shared.list}>
            {rows.map((row) => {
              const key = keyOf(row, indicators);
              return (
                <SetupRow key={key} rowKey={key} indicator={row} contents={contents} column={column} list={names} />
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Rows under their perspectives, both in the order of the tables. */
function groups(
  indicators: readonly SetupIndicator[],
  { perspectives }: SetupContents,
): readonly { readonly name: string; readonly rows: readonly SetupIndicator[] }[] {
  const nameOf = ({ cells }: SetupIndicator): string => {
    const said = normalised(String(cells.perspective.value ?? ''));
    return (
      perspectives.find(({ nr, name }) => said !== '' && [nr, name].some((each) => normalised(each) === said))?.name ??
      ''
    );
  };
  return [...perspectives.map(({ name }) => name), '']
    .map((name) => ({ name, rows: indicators.filter((each) => nameOf(each) === name) }))
    .filter(({ rows }) => rows.length > 0);
}

/** How much is still missing of what, each the way to its first place. */
function Missing({
  missing,
  unlimited,
  onPart,
  onLimits,
}: {
  readonly missing: ReadonlyMap<MissingPart, number>;
  /** How many have an ambition, and could never be red. */
  readonly unlimited: number;
  readonly onPart: (part: MissingPart) => void;
  readonly onLimits: () => void;
}): JSXElement {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { text } = useSetupTexts();
  const found = [...missing].filter(([, count]) => count > 0);
  if (found.length === 0 && unlimited === 0) {
    return (
      <div className={styles.ready} role="status">
        <CheckmarkCircle20Regular aria-hidden className={styles.readyIcon} />
        {text('setup.ready')}
      </div>
    );
  }
  return (
    <div className={shared.line} role="status">
      <span>{text('setup.missing')}</span>
      {found.map(([part, count]) => (
        <Link as="button" key={part} className={shared.link} onClick={() => onPart(part)}>
          {text(`missing.${part}`, { count })}
        </Link>
      ))}
      {unlimited > 0 && (
        <Link as="button" className={shared.link} onClick={onLimits}>
          {text('missing.limit', { count: unlimited })}
        </Link>
      )}
    </div>
  );
}
