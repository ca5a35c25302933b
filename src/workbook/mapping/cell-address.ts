import { stringifyA1Ref } from '@borgar/fx';

/** @example cellAddress({ row: 1, column: 1 }) // 'B2' */
export function cellAddress({ row, column }: { readonly row: number; readonly column: number }): string {
  return stringifyA1Ref({ range: { top: row, left: column, bottom: row, right: column } }).replaceAll('$', '');
}
