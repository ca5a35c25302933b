import type { Drawing } from '../../document/drawings/drawing';
import { isChartDrawing } from '../../document/drawings/drawing';
import { type Line, type LineDash, type LineEnd, newLine } from '../../document/drawings/line';
import type { HostSheet } from '../../document/sheet';
import { type Arguments, asNumber, found, oneOf } from '../arguments';
import { asColor } from '../color';
import { placementAt } from '../frame';
import { HostError } from '../host-error';
import { objectOf, type ObjectType, type Property } from '../object-type';
import type { HostObject, Session } from '../session';
import {
  addDrawing,
  anyDrawingOf,
  deleteDrawing,
  drawingProperties,
  type DrawingState,
  freeDrawingName,
  replaceDrawing,
} from './drawing-state';

/** @throws HostError NotImplemented for a line of the file, InvalidOperation for what is none */
function lineOf(state: DrawingState): Line {
  const { content } = anyDrawingOf(state);
  if (content.kind === 'line') return content.line;
  if (content.kind === 'other' && content.shape === 'Line')
    throw new HostError(
      'NotImplemented',
      'The Excel host moves, names and deletes the lines of a file, but does not look into them.',
    );
  throw new HostError('InvalidOperation');
}

function changeLine(state: DrawingState, change: Partial<Line>): void {
  const line = { ...lineOf(state), ...change };
  replaceDrawing(state.sheet, { ...anyDrawingOf(state), content: { kind: 'line', line } });
}

function end<Key extends keyof LineEnd>(
  side: 'begin' | 'end',
  key: Key,
  choices: readonly LineEnd[Key][],
): Property<DrawingState> {
  return {
    get: (state) => lineOf(state)[side][key],
    set: (state, value) => changeLine(state, { [side]: { ...lineOf(state)[side], [key]: oneOf(value, choices) } }),
  };
}

const styles = ['None', 'Triangle', 'Stealth', 'Diamond', 'Oval', 'Open'] as const;
const lengths = ['Short', 'Medium', 'Long'] as const;
const widths = ['Narrow', 'Medium', 'Wide'] as const;
const connectors = ['Straight', 'Elbow', 'Curve'] as const;
const dashes = [
  'Solid',
  'Dash',
  'DashDot',
  'LongDash',
  'LongDashDot',
  'LongDashDotDot',
  'RoundDot',
  'SquareDot',
  'SystemDashDot',
] as const satisfies readonly LineDash[];

const lineType: ObjectType<DrawingState> = {
  name: 'Line',
  properties: {
    Id: { get: ({ key }) => key },
    ConnectorType: {
      get: (state) => lineOf(state).connector,
      set: (state, value) => changeLine(state, { connector: oneOf(value, connectors) }),
    },
    BeginArrowheadStyle: end('begin', 'style', styles),
    BeginArrowheadLength: end('begin', 'length', lengths),
    BeginArrowheadWidth: end('begin', 'width', widths),
    EndArrowheadStyle: end('end', 'style', styles),
    EndArrowheadLength: end('end', 'length', lengths),
    EndArrowheadWidth: end('end', 'width', widths),
  },
};

const lineFormatType: ObjectType<DrawingState> = {
  name: 'ShapeLineFormat',
  properties: {
    Color: {
      get: (state) => lineOf(state).color,
      set: (state, value) => changeLine(state, { color: asColor(value) }),
    },
    Weight: {
      get: (state) => lineOf(state).weight,
      set: (state, value) => changeLine(state, { weight: asNumber(value, 0, 1584) }),
    },
    DashStyle: {
      get: (state) => lineOf(state).dash,
      set: (state, value) => changeLine(state, { dash: oneOf(value, dashes) }),
    },
  },
};

const shapeType: ObjectType<DrawingState> = {
  name: 'Shape',
  identity: ({ key }) => ({ Id: key }),
  properties: {
    ...drawingProperties,
    Type: {
      get: (state) => {
        const { content } = anyDrawingOf(state);
        return content.kind === 'line' ? 'Line' : content.kind === 'other' ? content.shape : 'Unsupported';
      },
    },
  },
  navigation: {
    Line: (state) => {
      lineOf(state);
      return objectOf(lineType, state);
    },
    LineFormat: (state) => objectOf(lineFormatType, state),
  },
  methods: { Delete: deleteDrawing },
};

const shapesOf = (sheet: HostSheet): readonly Drawing[] =>
  sheet.part('drawings').filter((drawing) => !isChartDrawing(drawing));

const shapeObject = (sheet: HostSheet, { key }: Drawing): HostObject => objectOf(shapeType, { sheet, key });

/** By name, whatever its case, or by id. */
function shapeNamed(sheet: HostSheet, args: Arguments): Drawing | undefined {
  const text = args.text(0);
  return (
    shapesOf(sheet).find(({ name }) => name.toLowerCase() === text.toLowerCase()) ??
    shapesOf(sheet).find(({ key }) => key === text)
  );
}

const connectorStem = ({ locale }: Session): string =>
  /^(nb|nn|no)\b/i.test(locale.tag)
    ? 'Rett pilkobling '
    : /^sv\b/i.test(locale.tag)
      ? 'Rak pilkoppling '
      : 'Straight Arrow Connector ';

/** From one point to another, in points from the sheet's corner. */
function addLine(sheet: HostSheet, args: Arguments, session: Session): HostObject {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [0, 1, 2, 3].map((index) => asNumber(args.value(index), 0));
  const frame = {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const connector = args.oneOf(4, connectors, 'Straight');
  const drawing: Drawing = {
    key: `{${crypto.randomUUID().toUpperCase()}}`,
    name: freeDrawingName(sheet, connectorStem(session)),
    placement: placementAt(sheet, frame),
    content: { kind: 'line', line: { ...newLine, connector, fromRight: x2 < x1, fromBelow: y2 < y1 } },
  };
  addDrawing(sheet, drawing);
  return shapeObject(sheet, drawing);
}

export const shapesType: ObjectType<HostSheet> = {
  name: 'ShapeCollection',
  items: (sheet) => shapesOf(sheet).map((drawing) => shapeObject(sheet, drawing)),
  methods: {
    AddLine: addLine,
    GetItem: (sheet, args) => shapeObject(sheet, found(shapeNamed(sheet, args))),
    GetItemOrNullObject: (sheet, args) => {
      const drawing = shapeNamed(sheet, args);
      return drawing === undefined ? null : shapeObject(sheet, drawing);
    },
  },
};
