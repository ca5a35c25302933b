import type { NamedRange } from '../../workbook/names/named-range';

/** Whether a name is offered: hidden ones, functions and Excel's own are shown only on request. */
export function isOffered(name: NamedRange): boolean {
  return name.visible && name.kind !== 'lambda' && name.kind !== 'system';
}
