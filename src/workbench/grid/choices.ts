import { listEntries } from '../../host/document/list-entries';
import { CellValueType, ICommandService, type IDisposable, type Injector, type Workbook } from '@univerjs/core';
import { ComponentManager, ILayoutService, SheetCanvasPopManagerService } from '@univerjs/preset-sheets-core';
import { SetRangeValuesCommand, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { type ChangeEvent, createElement, type JSX, type KeyboardEvent, type SyntheticEvent } from 'react';
import { contains } from '../../host/document/box';
import type { HostDocument } from '../../host/document/document';
import type { HostSheet } from '../../host/document/sheet';
import { parseAreas } from '../../host/protocol/address';
import { cellsOf } from '../../host/protocol/boxes';
import { printedText } from '../../host/protocol/cell-content';
import type { HostLocale } from '../../host/protocol/locale';

const componentKey = 'host-choices';
/** A list over a whole column has no more than a person can choose from. */
const mostChoices = 1_000;

export interface ChoiceOptions {
  readonly injector: Injector;
  readonly open: () => { readonly document: HostDocument; readonly workbook: Workbook } | null;
  readonly locale: HostLocale;
  /** The list's accessible name. */
  readonly label: string;
}

/**
 * What the validation of a cell lets a person choose between.
 *
 * @returns `null` for a cell without a drop-down list
 */
export function choicesOf(
  document: HostDocument,
  sheet: HostSheet,
  row: number,
  column: number,
  locale: HostLocale,
): readonly string[] | null {
  const rule = sheet
    .part('dataValidations')
    .find(
      ({ type, inCellDropDown, boxes }) =>
        type === 'list' && inCellDropDown && boxes.some((box) => contains(box, row, column)),
    );
  if (rule === undefined) return null;
  if (!rule.formula1.startsWith('=')) return listEntries(rule);
  const formula = rule.formula1.slice(1);
  const name = document.names.find(
    (candidate) =>
      candidate.name.toLowerCase() === formula.toLowerCase() &&
      (candidate.scope === null || candidate.scope === sheet.id),
  );
  const areas = parseAreas(name?.formula ?? formula, document, sheet);
  const texts = areas?.boxes.flatMap((box) =>
    [...cellsOf({ ...box, rowCount: Math.min(box.rowCount, mostChoices) })].map((place) =>
      printedText(areas.sheet.cell(place.row, place.column), { locale, document }),
    ),
  );
  return texts?.filter((text) => text !== '') ?? null;
}

/** Shows an arrow beside the active cell where its validation has a list; a click, or Alt + arrow down, opens it. */
export function offerChoices({ injector, open, locale, label }: ChoiceOptions): void {
  const commands = injector.get(ICommandService);
  const layout = injector.get(ILayoutService);
  let arrow: IDisposable | null = null;
  let offered: {
    readonly choices: readonly string[];
    readonly current: () => string;
    readonly choose: (text: string) => void;
  } | null = null;

  const list = (): JSX.Element | null => {
    if (offered === null) return null;
    const { choices, current, choose } = offered;
    // The cell may have another value since the list came: each time it is opened it begins with what the cell holds.
    const begin = ({ currentTarget }: SyntheticEvent<HTMLSelectElement>): void => {
      currentTarget.value = choices.includes(current()) ? current() : '';
    };
    const none = createElement('option', { key: '', value: '', hidden: true });
    return createElement(
      'select',
      {
        className: 'choices',
        'aria-label': label,
        title: label,
        defaultValue: choices.includes(current()) ? current() : '',
        onFocus: begin,
        onPointerDown: begin,
        onChange: (event: ChangeEvent<HTMLSelectElement>) => {
          choose(event.target.value);
          layout.focus();
        },
        // The grid would take the arrow keys for its own.
        onKeyDown: (event: KeyboardEvent) => event.stopPropagation(),
      },
      [none, ...choices.map((choice) => createElement('option', { key: choice }, choice))],
    );
  };
  injector.get(ComponentManager).register(componentKey, list);

  const follow = (): void => {
    arrow?.dispose();
    arrow = null;
    offered = null;
    const opened = open();
    const sheet = opened?.document.activeSheet;
    const place =
      opened && sheet
        ? parseAreas(opened.document.selection?.address ?? 'A1', opened.document, sheet)?.boxes.at(-1)
        : undefined;
    if (!opened || sheet === undefined || place === undefined) return;
    const choices = choicesOf(opened.document, sheet, place.row, place.column, locale);
    if (choices === null || choices.length === 0) return;
    const { workbook } = opened;
    const range = { startRow: place.row, endRow: place.row, startColumn: place.column, endColumn: place.column };
    const choose = (text: string): void => {
      const entry = locale.parseEntry(text);
      const value =
        typeof entry?.value === 'number'
          ? { v: entry.value, t: CellValueType.NUMBER }
          : { v: text, t: CellValueType.STRING };
      // As if it had been typed, so that it is undone like that.
      void commands.executeCommand(SetRangeValuesCommand.id, {
        unitId: workbook.getUnitId(),
        subUnitId: sheet.id,
        range,
        value,
      });
    };
    offered = {
      choices,
      current: () => printedText(sheet.cell(place.row, place.column), { locale, document: opened.document }),
      choose,
    };
    arrow =
      injector.get(SheetCanvasPopManagerService).attachPopupToCell(place.row, place.column, {
        componentKey,
        direction: 'right-center',
        hideOnInvisible: true,
        noPushMinimumGap: true,
      }) ?? null;
  };

  commands.onCommandExecuted(({ id }) => {
    // The document hears of the selection by the same event.
    if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) setTimeout(follow, 0);
  });
  window.addEventListener(
    'keydown',
    (event) => {
      const select = document.querySelector<HTMLSelectElement>('select.choices');
      if (!event.altKey || event.key !== 'ArrowDown' || select === null || event.target === select) return;
      event.preventDefault();
      event.stopPropagation();
      select.focus();
      select.showPicker();
    },
    { capture: true },
  );
}
