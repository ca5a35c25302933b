import { ink, line, paper, quiet, statusColours } from '../sheets/design';
import type { PlanStyle } from '../sheets/plan';

/** As on the card: every cell has its own ground and its own ink. */
export const looks = {
  base: { fontSize: 9, underline: false, color: ink, fill: paper, vertical: 'Center' },
  title: { fontSize: 18, bold: true, wrap: true },
  quiet: { color: quiet },
  right: { color: quiet, horizontal: 'Right' },
  sentence: { fontSize: 12, wrap: true, vertical: 'Top' },
  summary: { bold: true, fontSize: 10 },
  status: { bold: true, fontSize: 10, horizontal: 'Left', indent: 1 },
  outdated: { bold: true, fontSize: 10, color: statusColours.red.color },
  heading: { bold: true, fontSize: 11, borderBottom: quiet, vertical: 'Bottom' },
  says: { color: quiet, wrap: true, vertical: 'Top' },
  columnHead: { color: quiet, fontSize: 8, horizontal: 'Left', indent: 1, borderBottom: line },
  numberHead: { color: quiet, fontSize: 8, horizontal: 'Right', indent: 1, borderBottom: line },
  row: { horizontal: 'Left', indent: 1, wrap: true, borderBottom: line },
  rowStatus: { horizontal: 'Left', bold: true, indent: 1, borderBottom: line },
  rowNumber: { horizontal: 'Right', indent: 1, wrap: true, borderBottom: line },
  /** Its format ends in room of its own. */
  rowGap: { horizontal: 'Right', borderBottom: line },
  list: { wrap: true, vertical: 'Top', horizontal: 'Left' },
} as const satisfies Record<string, PlanStyle>;

/** A tile's lines, on the tint of its perspective. */
export const tileLooks = {
  name: { bold: true, fontSize: 9, wrap: true, vertical: 'Top', horizontal: 'Left', indent: 1 },
  status: { bold: true, fontSize: 11, horizontal: 'Left', indent: 1 },
  counts: { fontSize: 9, horizontal: 'Left', indent: 1 },
  line: { fontSize: 8, color: ink, wrap: true, vertical: 'Top', horizontal: 'Left', indent: 1 },
} as const satisfies Record<string, PlanStyle>;
