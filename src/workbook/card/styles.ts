import { headerFill, ink, line, linkInk, paper, quiet } from '../sheets/design';
import type { PlanStyle } from '../sheets/plan';

/**
 * Every cell has its own ground and its own ink: where Excel's dark mode turns cells without a fill dark, dark text of our
 * own would stand on them.
 */
export const styles = {
  base: { fontSize: 10, underline: false, color: ink, fill: paper, vertical: 'Center' },
  title: { fontSize: 18, bold: true, wrap: true },
  organisation: { fontSize: 11, color: quiet, wrap: true },
  meta: { color: quiet },
  madeAt: { horizontal: 'Right' },
  vision: { italic: true, color: quiet, wrap: true },
  summary: { fontSize: 11, bold: true, wrap: true },
  legend: { fontSize: 9, color: quiet, wrap: true },
  header: { bold: true, fill: headerFill, wrap: true, borderTop: quiet, borderBottom: quiet },
  goal: { fontSize: 9, italic: true, color: quiet, vertical: 'Bottom', horizontal: 'Left', indent: 1 },
  coverage: { fontSize: 9, bold: false, color: quiet, indent: 1, horizontal: 'Left' },
  indicator: { borderBottom: line },
  status: { bold: true, horizontal: 'Left', indent: 1 },
  number: { horizontal: 'Right', indent: 1 },
  /** Its format ends in room of its own. */
  signed: { indent: 0 },
  wrapped: { wrap: true },
  link: { color: linkInk },
  /** Text stands off from numbers and from the edge of what is filled. */
  apart: { horizontal: 'Left', wrap: true, indent: 1 },
} as const satisfies Record<string, PlanStyle>;
