import type { NamedRange } from '../workbook/types';

/** Whether a name is offered: hidden ones, functions and Excel's own are shown only on request (workbook 1). */
export function isOffered(name: NamedRange): boolean {
  return name.visible && name.kind !== 'lambda' && name.kind !== 'system';
}
