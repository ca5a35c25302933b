import type { Box } from '../../document/box';
import type { HostSheet } from '../../document/sheet';
import type { PageLayout } from '../../document/sheet-parts';
import { absoluteAddress, parseAddress, splitAreas } from '../address';
import { asBoolean, asNumber, asRecord, asText, found, oneOf } from '../arguments';
import { isWholeColumns, isWholeRows } from '../boxes';
import { invalidArgument } from '../host-error';
import { longest, withinLimit } from '../limits';
import { isHostObject, objectOf, type ObjectType, type Property } from '../object-type';
import type { HostObject, Session } from '../session';
import { entireColumn, entireRow, otherRange } from './range-geometry';

const paperSizes = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
] as const;

function change(sheet: HostSheet, part: Partial<PageLayout>): void {
  sheet.setPart('pageLayout', { ...sheet.part('pageLayout'), ...part }, 'api');
}

function plain<Key extends keyof PageLayout>(key: Key, read: (value: unknown) => PageLayout[Key]): Property<HostSheet> {
  return {
    get: (sheet) => sheet.part('pageLayout')[key],
    set: (sheet, value) => change(sheet, { [key]: read(value) }),
  };
}

/** In points. */
function margin(side: keyof PageLayout['margins']): Property<HostSheet> {
  return {
    get: (sheet) => sheet.part('pageLayout').margins[side],
    set: (sheet, value) =>
      change(sheet, { margins: { ...sheet.part('pageLayout').margins, [side]: asNumber(value, 0) } }),
  };
}

function zoom(): Property<HostSheet> {
  return {
    get: (sheet) => {
      const { scale, fitToHeight, fitToWidth } = sheet.part('pageLayout');
      return {
        horizontalFitToPages: fitToWidth,
        verticalFitToPages: fitToHeight,
        scale: fitToWidth === null && fitToHeight === null ? (scale ?? 100) : null,
      };
    },
    set: (sheet, value, { profile }) => {
      const { horizontalFitToPages, verticalFitToPages, scale } = asRecord(value);
      const pages = (count: unknown): number | null =>
        count === undefined || count === null ? null : asNumber(count, 1, 32_767);
      const [fitToWidth, fitToHeight] = [pages(horizontalFitToPages), pages(verticalFitToPages)];
      if (profile.printFit !== 'kept' && (fitToWidth !== null || fitToHeight !== null)) {
        if (profile.printFit === 'lost') change(sheet, { fitToWidth: null, fitToHeight: null, scale: null });
        return;
      }
      change(sheet, {
        fitToWidth,
        fitToHeight,
        scale: scale === undefined || scale === null ? null : asNumber(scale, 10, 400),
      });
    },
  };
}

type HeaderKey = keyof PageLayout['headersFooters'];
const headerKeys: readonly HeaderKey[] = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
];

function setHeader(sheet: HostSheet, key: HeaderKey, text: string): void {
  const headersFooters = { ...sheet.part('pageLayout').headersFooters, [key]: text };
  const part = key.endsWith('Header') ? 'Header' : 'Footer';
  // As they stand in one text: &Lleft&Cmiddle&Rright.
  const together = headerKeys
    .filter((name) => name.endsWith(part) && headersFooters[name] !== '')
    .map((name) => `&L${headersFooters[name]}`);
  withinLimit(together.join(''), longest.header);
  change(sheet, { headersFooters });
}

const headerFooterType: ObjectType<HostSheet> = {
  name: 'HeaderFooter',
  properties: Object.fromEntries(
    headerKeys.map((key): [string, Property<HostSheet>] => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      {
        get: (sheet) => sheet.part('pageLayout').headersFooters[key],
        set: (sheet, value) => setHeader(sheet, key, asText(value)),
      },
    ]),
  ),
};

const headersFootersType: ObjectType<HostSheet> = {
  name: 'HeaderFooterGroup',
  properties: { State: { get: () => 'Default' } },
  navigation: { DefaultForAllPages: (sheet) => objectOf(headerFooterType, sheet) },
};

function rangeOf(sheet: HostSheet, address: string | null, session: Session): HostObject | null {
  const parsed = address === null ? null : parseAddress(address);
  return parsed === null ? null : session.make.range(sheet, parsed.box);
}

function printArea(sheet: HostSheet, session: Session): HostObject | null {
  const { printArea: area } = sheet.part('pageLayout');
  const boxes = area === null ? [] : splitAreas(area).flatMap((part) => parseAddress(part)?.box ?? []);
  return boxes.length === 0 ? null : session.make.rangeAreas(sheet, boxes);
}

export const pageLayoutType: ObjectType<HostSheet> = {
  name: 'PageLayout',
  properties: {
    Orientation: plain('orientation', (value) => oneOf(value, ['Portrait', 'Landscape'])),
    PaperSize: plain('paperSize', (value) => oneOf(value, paperSizes)),
    Zoom: zoom(),
    CenterHorizontally: plain('centerHorizontally', asBoolean),
    CenterVertically: plain('centerVertically', asBoolean),
    PrintGridlines: plain('printGridlines', asBoolean),
    BlackAndWhite: plain('blackAndWhite', asBoolean),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  navigation: { HeadersFooters: (sheet) => objectOf(headersFootersType, sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      const value = args.value(0);
      const boxes =
        typeof value === 'string'
          ? splitAreas(value).map((part) => parseAddress(part)?.box)
          : isHostObject(value)
            ? [otherRange(args, 0, sheet, session).box]
            : [undefined];
      change(sheet, { printArea: boxes.map((box) => absoluteAddress(requireBox(box))).join(',') });
    },
    SetPrintTitleRows: (sheet, args, session) =>
      change(sheet, { printTitleRows: titles(otherRange(args, 0, sheet, session).box, 'rows') }),
    SetPrintTitleColumns: (sheet, args, session) =>
      change(sheet, { printTitleColumns: titles(otherRange(args, 0, sheet, session).box, 'columns') }),
    SetPrintMargins: (sheet, args) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        args.oneOf(0, ['Points', 'Inches', 'Centimeters'])
      ];
      const given = Object.entries(asRecord(args.value(1))).filter(
        ([, value]) => value !== undefined && value !== null,
      );
      const margins = Object.fromEntries(
        given.map(([side, value]) => [
          oneOf(side, ['top', 'bottom', 'left', 'right', 'header', 'footer']),
          asNumber(value, 0) * points,
        ]),
      );
      change(sheet, { margins: { ...sheet.part('pageLayout').margins, ...margins } });
    },
    GetPrintArea: (sheet, _args, session) => found(printArea(sheet, session)),
    GetPrintAreaOrNullObject: (sheet, _args, session) => printArea(sheet, session),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) =>
      rangeOf(sheet, sheet.part('pageLayout').printTitleRows, session),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, session) =>
      rangeOf(sheet, sheet.part('pageLayout').printTitleColumns, session),
  },
};

function requireBox(box: Box | undefined): Box {
  if (box === undefined) throw invalidArgument();
  return box;
}

/** `$1:$5` whatever part of the rows was given. */
function titles(box: Box, kind: 'rows' | 'columns'): string {
  const whole =
    kind === 'rows' ? (isWholeRows(box) ? box : entireRow(box)) : isWholeColumns(box) ? box : entireColumn(box);
  return absoluteAddress(whole);
}
