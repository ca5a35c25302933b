import type { RawValue } from '../scorecard';

/**
 * The plain value of an argument's cell. Error cells arrive as the runtime's error objects, data types
 * (a formatted number, an entity) with their plain value inside.
 */
export function rawOf(cell: unknown): RawValue {
  if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
  if (typeof cell !== 'object' || cell === null) return null;
  if ('basicValue' in cell) return rawOf(cell.basicValue);
  return 'code' in cell && typeof cell.code === 'string' ? cell.code : null;
}

/** Whether a cell is blank; blank cells of a range arrive as empty text or null. */
export function isBlank(cell: unknown): boolean {
  if (cell === null || cell === undefined) return true;
  const raw = rawOf(cell);
  return raw === null || (typeof raw === 'string' && raw.trim() === '');
}
