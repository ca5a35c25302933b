import type { Box } from '../../document/box';
import type { BorderLine, CellStyle } from '../../document/style';
import { asBoolean, asNumber, asText, oneOf } from '../arguments';
import { bandIndexes, changeBands, columnCharacters, columnPoints, commonBand } from '../bands';
import { printedText } from '../cell-content';
import { boxesOf, commonOf, restyle } from '../cell-style';
import { asColor } from '../color';
import { invalidArgument } from '../host-error';
import { objectOf, type ObjectType, type Property } from '../object-type';
import type { RangeAreasState, Session } from '../session';

/** A property that every cell's style holds by itself. */
function styled<Key extends keyof CellStyle>(
  key: Key,
  read: (value: unknown) => CellStyle[Key],
): Property<RangeAreasState> {
  return {
    get: (state) => commonOf(state, (style) => style[key]),
    set: (state, value, session) => restyle(session, state, { [key]: read(value) }),
  };
}

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

const fontType: ObjectType<RangeAreasState> = {
  name: 'RangeFont',
  properties: {
    Name: styled('fontName', asText),
    Size: styled('fontSize', (value) => asNumber(value, 1, 409)),
    Color: styled('fontColor', asColor),
    Bold: styled('bold', asBoolean),
    Italic: styled('italic', asBoolean),
    Underline: styled('underline', (value) => oneOf(value, ['None', 'Single', 'Double'])),
    Strikethrough: styled('strikethrough', asBoolean),
  },
};

const fillType: ObjectType<RangeAreasState> = {
  name: 'RangeFill',
  properties: {
    // A cell without fill reads as white in Excel.
    Color: {
      get: (state) => commonOf(state, (style) => style.fillColor ?? '#FFFFFF') ?? '',
      set: (state, value, session) => restyle(session, state, { fillColor: value === '' ? null : asColor(value) }),
    },
  },
  methods: { Clear: (state, _args, session) => restyle(session, state, { fillColor: null }) },
};

const protectionType: ObjectType<RangeAreasState> = {
  name: 'FormatProtection',
  properties: { Locked: styled('locked', asBoolean), FormulaHidden: styled('formulaHidden', asBoolean) },
};

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';
const sides: readonly Side[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

interface BorderState {
  readonly areas: RangeAreasState;
  readonly side: Side;
}

type BorderKey = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

/** Which lines of a cell belong to a side of the range. */
function linesOf(side: Side, row: number, column: number, box: Box): BorderKey[] {
  const top = row === box.row;
  const left = column === box.column;
  const bottom = row === box.row + box.rowCount - 1;
  const right = column === box.column + box.columnCount - 1;
  switch (side) {
    case 'EdgeTop':
      return top ? ['borderTop'] : [];
    case 'EdgeBottom':
      return bottom ? ['borderBottom'] : [];
    case 'EdgeLeft':
      return left ? ['borderLeft'] : [];
    case 'EdgeRight':
      return right ? ['borderRight'] : [];
    case 'InsideHorizontal':
      return [...(top ? [] : ['borderTop' as const]), ...(bottom ? [] : ['borderBottom' as const])];
    case 'InsideVertical':
      return [...(left ? [] : ['borderLeft' as const]), ...(right ? [] : ['borderRight' as const])];
  }
}

const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const lineWeights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const noLine: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };
const newLine: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

function readLine(state: BorderState): BorderLine {
  for (const box of boxesOf(state.areas)) {
    for (let row = box.row; row < box.row + Math.min(box.rowCount, 1000); row += 1) {
      for (let column = box.column; column < box.column + Math.min(box.columnCount, 1000); column += 1) {
        const [key] = linesOf(state.side, row, column, box);
        if (key !== undefined) return state.areas.sheet.cell(row, column).style[key] ?? noLine;
      }
    }
  }
  return noLine;
}

function draw(state: BorderState, change: Partial<BorderLine>, session: Session): void {
  restyle(session, state.areas, (style, row, column, box) =>
    Object.fromEntries(
      linesOf(state.side, row, column, box).map((key) => {
        const line = { ...(style[key] ?? newLine), ...change };
        return [key, line.style === 'None' ? null : line];
      }),
    ),
  );
}

const borderType: ObjectType<BorderState> = {
  name: 'RangeBorder',
  identity: (state) => ({ Id: state.side, SideIndex: state.side }),
  properties: {
    SideIndex: { get: (state) => state.side },
    Style: {
      get: (state) => readLine(state).style,
      set: (state, value, session) => draw(state, { style: oneOf(value, lineStyles) }, session),
    },
    Weight: {
      get: (state) => readLine(state).weight,
      set: (state, value, session) => draw(state, { weight: oneOf(value, lineWeights) }, session),
    },
    Color: {
      get: (state) => readLine(state).color,
      set: (state, value, session) => draw(state, { color: asColor(value) }, session),
    },
  },
};

const bordersType: ObjectType<RangeAreasState> = {
  name: 'RangeBorderCollection',
  items: (areas) => sides.map((side) => objectOf(borderType, { areas, side })),
  methods: { GetItem: (areas, args) => objectOf(borderType, { areas, side: args.oneOf(0, sides) }) },
};

export const rangeFormatType: ObjectType<RangeAreasState> = {
  name: 'RangeFormat',
  properties: {
    WrapText: styled('wrapText', asBoolean),
    HorizontalAlignment: styled('horizontal', (value) => oneOf(value, horizontals)),
    VerticalAlignment: styled('vertical', (value) => oneOf(value, verticals)),
    IndentLevel: styled('indent', (value) => asNumber(value, 0, 250)),
    TextOrientation: styled('textOrientation', (value) => {
      const degrees = asNumber(value, -90, 255);
      if (degrees > 90 && degrees !== 180 && degrees !== 255) throw invalidArgument();
      return degrees === 180 ? 255 : degrees;
    }),
    ShrinkToFit: styled('shrinkToFit', asBoolean),
    ColumnWidth: {
      get: ({ sheet, ...state }) =>
        commonBand(sheet, boxesOf({ sheet, ...state }), 'columns', ({ size, hidden }) =>
          hidden ? 0 : columnPoints(sheet, size),
        ),
      set: (state, value) => resize(state, 'columns', asNumber(value, 0, 1790), columnCharacters),
    },
    RowHeight: {
      get: ({ sheet, ...state }) =>
        commonBand(sheet, boxesOf({ sheet, ...state }), 'rows', ({ size, hidden }) =>
          hidden ? 0 : (size ?? sheet.defaultRowHeight),
        ),
      set: (state, value) => resize(state, 'rows', asNumber(value, 0, 409.5), (points) => points),
    },
    UseStandardWidth: {
      get: ({ sheet, ...state }) =>
        commonBand(sheet, boxesOf({ sheet, ...state }), 'columns', ({ size }) => size === null),
      set: (state, value) => standardSize(state, 'columns', value),
    },
    UseStandardHeight: {
      get: ({ sheet, ...state }) =>
        commonBand(sheet, boxesOf({ sheet, ...state }), 'rows', ({ size }) => size === null),
      set: (state, value) => standardSize(state, 'rows', value),
    },
  },
  navigation: {
    Font: (state) => objectOf(fontType, state),
    Fill: (state) => objectOf(fillType, state),
    Borders: (state) => objectOf(bordersType, state),
    Protection: (state) => objectOf(protectionType, state),
  },
  methods: {
    AutofitColumns: autofitColumns,
    // A row without a height of its own is as high as its text.
    AutofitRows: (state) =>
      eachBand(state, 'rows', (indexes) => changeBands(state.sheet, 'rows', indexes, () => ({ size: null }))),
    AdjustIndent: (state, args, session) =>
      restyle(session, state, (style) => ({ indent: Math.max(0, style.indent + args.integer(0)) })),
  },
};

function eachBand(state: RangeAreasState, kind: 'rows' | 'columns', act: (indexes: readonly number[]) => void): void {
  for (const box of boxesOf(state)) act(bandIndexes(state.sheet, box, kind));
}

/** Size 0 hides, as in Excel. */
function resize(
  state: RangeAreasState,
  kind: 'rows' | 'columns',
  points: number,
  toSize: (points: number) => number,
): void {
  eachBand(state, kind, (indexes) =>
    changeBands(state.sheet, kind, indexes, () =>
      points === 0 ? { hidden: true } : { size: toSize(points), hidden: false },
    ),
  );
}

function standardSize(state: RangeAreasState, kind: 'rows' | 'columns', value: unknown): void {
  if (asBoolean(value))
    eachBand(state, kind, (indexes) => changeBands(state.sheet, kind, indexes, () => ({ size: null })));
}

/** By the number of characters: there are no font metrics here. Wrapped and merged texts do not widen a column. */
function autofitColumns(state: RangeAreasState, _args: unknown, session: Session): void {
  const { sheet } = state;
  const merges = sheet.part('merges');
  for (const box of boxesOf(state)) {
    const widths = new Map<number, number>();
    for (const { row, column, cell } of sheet.cells()) {
      if (
        row < box.row ||
        row >= box.row + box.rowCount ||
        column < box.column ||
        column >= box.column + box.columnCount ||
        cell.style.wrapText
      )
        continue;
      if (
        merges.some(
          (merged) =>
            merged.columnCount > 1 &&
            row >= merged.row &&
            row < merged.row + merged.rowCount &&
            column >= merged.column &&
            column < merged.column + merged.columnCount,
        )
      )
        continue;
      const longest = Math.max(
        ...printedText(cell, session)
          .split('\n')
          .map((line) => line.length),
      );
      const width = longest * (cell.style.fontSize / 11) * (cell.style.bold ? 1.1 : 1) + 1 + cell.style.indent;
      if (longest > 0) widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
    changeBands(sheet, 'columns', [...widths.keys()], (_band, column) => ({
      size: Math.min(255, Math.ceil((widths.get(column) ?? 0) * 4) / 4),
    }));
  }
}
