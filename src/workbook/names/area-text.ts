import { parseA1Ref } from '@borgar/fx';
import type { Area } from '../cells/area';
import { shapeOf } from './name-shape';

/**
 * The cells of an address with its sheet, as Excel gives a range's: `Data!B2:F2`, `'Ark 1'!B:B`.
 *
 * @returns `null` for anything but one area
 */
export function areaOf(address: string): Area | null {
  const parsed = parseA1Ref(address);
  if (parsed === undefined || !('range' in parsed)) return null;
  const sheet = parsed.context?.[0];
  const { top, left, bottom, right } = parsed.range;
  return sheet === undefined
    ? null
    : { sheet, top: top ?? null, left: left ?? null, bottom: bottom ?? null, right: right ?? null };
}

/** A reference with every `$`, which is A1 style beyond doubt: R1C1 has none. */
const absolute = /!(?:\$[A-Z]{1,3}\$\d{1,7}(?::\$[A-Z]{1,3}\$\d{1,7})?|\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$\d+:\$\d+)$/i;

/**
 * The place that `NamedItem.value` tells of a name that is a range: documented as the range's address, but on the desktop in
 * the user's reference style.
 *
 * @returns `null` where it is not surely the address of one area; Excel is then asked for the range
 */
export function areaOfValue(value: unknown): Area | null {
  return typeof value === 'string' && absolute.test(value) && shapeOf(value).form === 'reference'
    ? areaOf(value.replace(/^=/, ''))
    : null;
}
