import type { HostSheet } from '../../document/sheet';
import { type Arguments, found } from '../arguments';
import { cellBox } from '../boxes';
import { invalidArgument } from '../host-error';
import { objectOf, type ObjectType } from '../object-type';
import type { HostObject, Session } from '../session';
import { otherRange } from './range-geometry';

/** The sheet's own breaks of one direction; those that Excel puts where a page is full are not counted. */
interface PageBreaks {
  readonly sheet: HostSheet;
  readonly part: 'rowBreaks' | 'columnBreaks';
}

interface PageBreak extends PageBreaks {
  /** The first row or column of the new page. */
  readonly index: number;
}

const setBreaks = ({ sheet, part }: PageBreaks, breaks: readonly number[]): void =>
  sheet.setPart(
    part,
    [...new Set(breaks)].sort((a, b) => a - b),
    'api',
  );

const pageBreakType: ObjectType<PageBreak> = {
  name: 'PageBreak',
  identity: ({ index }) => ({ _Id: String(index) }),
  properties: {
    RowIndex: { get: ({ part, index }) => (part === 'rowBreaks' ? index : 0) },
    ColumnIndex: { get: ({ part, index }) => (part === 'columnBreaks' ? index : 0) },
  },
  methods: {
    Delete: (pageBreak) =>
      setBreaks(
        pageBreak,
        pageBreak.sheet.part(pageBreak.part).filter((index) => index !== pageBreak.index),
      ),
    GetCellAfterBreak: ({ sheet, part, index }, _args, session) =>
      session.make.range(sheet, part === 'rowBreaks' ? cellBox(index, 0) : cellBox(0, index)),
  },
};

const breakAt = (breaks: PageBreaks, index: number): HostObject => objectOf(pageBreakType, { ...breaks, index });

/** The break comes before the first cell of the range; the sheet's first row or column begins a page anyway. */
function add(breaks: PageBreaks, args: Arguments, session: Session): HostObject {
  const { sheet, box } = otherRange(args, 0, breaks.sheet, session);
  const index = breaks.part === 'rowBreaks' ? box.row : box.column;
  if (sheet !== breaks.sheet || index === 0) throw invalidArgument();
  setBreaks(breaks, [...sheet.part(breaks.part), index]);
  return breakAt(breaks, index);
}

export const pageBreaksType: ObjectType<PageBreaks> = {
  name: 'PageBreakCollection',
  items: (breaks) => breaks.sheet.part(breaks.part).map((index) => breakAt(breaks, index)),
  methods: {
    Add: add,
    // The client finds an item of its list again by id, a text; the add-in asks by place.
    GetItem: (breaks, args) => {
      const all = breaks.sheet.part(breaks.part);
      const index =
        typeof args.value(0) === 'string'
          ? all.find((candidate) => String(candidate) === args.text(0))
          : all[args.integer(0)];
      return breakAt(breaks, found(index));
    },
    RemovePageBreaks: (breaks) => setBreaks(breaks, []),
  },
};
