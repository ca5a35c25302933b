import type { ChartFill, ChartFont, ChartLine, ChartLineStyle } from '../../../document/drawings/chart';
import { asBoolean, asNumber, asText, oneOf } from '../../arguments';
import { asColor } from '../../color';
import { HostError } from '../../host-error';
import type { HostObject } from '../../session';
import { objectOf, type ObjectType } from '../../object-type';

/** One part of a chart's look: how it is now, and how it is changed. */
export interface Look<Value> {
  readonly get: () => Value;
  readonly set: (member: string, change: (value: Value) => Value) => void;
}

/** A look within another. */
export function within<Outer, Key extends keyof Outer>(look: Look<Outer>, key: Key): Look<Outer[Key]> {
  return {
    get: () => look.get()[key],
    set: (member, change) => look.set(member, (outer) => ({ ...outer, [key]: change(outer[key]) })),
  };
}

const themeFont = 'Calibri';

const fontType: ObjectType<Look<ChartFont>> = {
  name: 'ChartFont',
  properties: {
    Bold: {
      get: (look) => look.get().bold,
      set: (look, value) => look.set('ChartFont.bold', (font) => ({ ...font, bold: asBoolean(value) })),
    },
    Color: {
      get: (look) => look.get().color,
      set: (look, value) => look.set('ChartFont.color', (font) => ({ ...font, color: asColor(value) })),
    },
    Italic: {
      get: (look) => look.get().italic,
      set: (look, value) => look.set('ChartFont.italic', (font) => ({ ...font, italic: asBoolean(value) })),
    },
    Name: {
      get: (look) => look.get().name ?? themeFont,
      set: (look, value) => look.set('ChartFont.name', (font) => ({ ...font, name: asText(value) })),
    },
    Size: {
      get: (look) => look.get().size,
      set: (look, value) => look.set('ChartFont.size', (font) => ({ ...font, size: asNumber(value, 1, 409) })),
    },
    Underline: {
      get: (look) => look.get().underline,
      set: (look, value) =>
        look.set('ChartFont.underline', (font) => ({ ...font, underline: oneOf(value, ['None', 'Single']) })),
    },
  },
};

const fillType: ObjectType<Look<ChartFill>> = {
  name: 'ChartFill',
  methods: {
    Clear: (look) => look.set('ChartFill.clear', () => 'none'),
    SetSolidColor: (look, args) => {
      const color = asColor(args.value(0));
      look.set('ChartFill.setSolidColor', () => color);
    },
  },
};

const lineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Automatic',
  'RoundDot',
] as const satisfies readonly ChartLineStyle[];

/** Lines of patterns, which Excel has from old and no new file can say. */
const patterns = ['Grey25', 'Grey50', 'Grey75'] as const;

function asLineStyle(value: unknown): ChartLineStyle {
  const style = oneOf(value, [...lineStyles, ...patterns]);
  const known = lineStyles.find((candidate) => candidate === style);
  if (known === undefined) throw new HostError('NotImplemented', `The Excel host draws no line of ${style}.`);
  return known;
}

/** A line that was not drawn is drawn once it has a colour. */
const shown = ({ style }: ChartLine): ChartLineStyle => (style === 'None' ? 'Continuous' : style);

function lineType(name: 'ChartLineFormat' | 'ChartBorder'): ObjectType<Look<ChartLine>> {
  return {
    name,
    properties: {
      Color: {
        get: (look) => look.get().color ?? '#000000',
        set: (look, value) => {
          const color = asColor(value);
          look.set(`${name}.color`, (line) => ({ ...line, color, style: shown(line) }));
        },
      },
      LineStyle: {
        get: (look) => look.get().style,
        set: (look, value) => look.set(`${name}.lineStyle`, (line) => ({ ...line, style: asLineStyle(value) })),
      },
      Weight: {
        get: (look) => look.get().weight,
        set: (look, value) =>
          look.set(`${name}.weight`, (line) => ({ ...line, weight: asNumber(value, 0, 1584), style: shown(line) })),
      },
    },
    methods: {
      Clear: (look) => look.set(`${name}.clear`, (line) => ({ ...line, style: 'None', color: null })),
    },
  };
}

const lineFormatType = lineType('ChartLineFormat');
const borderType = lineType('ChartBorder');

/** The parts that a format may have. */
interface Format {
  readonly fill?: Look<ChartFill>;
  readonly font?: Look<ChartFont>;
  readonly line?: Look<ChartLine>;
  readonly border?: Look<ChartLine>;
}

/** `format` of a part of a chart, with what Office.js says that such a part has. */
export function formatObject(name: string, { fill, font, line, border }: Format): HostObject {
  const type: ObjectType<null> = {
    name,
    navigation: {
      ...(fill === undefined ? {} : { Fill: () => objectOf(fillType, fill) }),
      ...(font === undefined ? {} : { Font: () => objectOf(fontType, font) }),
      ...(line === undefined ? {} : { Line: () => objectOf(lineFormatType, line) }),
      ...(border === undefined ? {} : { Border: () => objectOf(borderType, border) }),
    },
  };
  return objectOf(type, null);
}
