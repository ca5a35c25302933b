import { contains } from '../../host/document/box';
import { type CellValue, isCellError } from '../../host/document/cell';
import type { ConditionalFormat, ConditionalOperator, ConditionalStyle } from '../../host/document/sheet-parts';

/** A constant in a rule: `3`, `-0.5`, `"tekst"`, `TRUE`. `undefined` for a formula, which is not worked out here. */
function constant(formula: string): CellValue | undefined {
  const text = formula.trim().replace(/^=/, '');
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** Excel's order between values: numbers before texts before truth values, texts without regard to case. */
function compare(a: CellValue, b: CellValue): number | null {
  const rank = (value: CellValue): number =>
    typeof value === 'number' || value === null ? 0 : typeof value === 'string' ? 1 : 2;
  if (isCellError(a) || isCellError(b)) return null;
  if (a === null && typeof b === 'string') return b === '' ? 0 : -1;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.toLowerCase() === b.toLowerCase() ? 0 : a.toLowerCase() < b.toLowerCase() ? -1 : 1;
  return Number(a) - Number(b);
}

function holds(operator: ConditionalOperator, value: CellValue, limits: readonly (CellValue | undefined)[]): boolean {
  const [first, second] = limits.map((limit) => (limit === undefined ? null : compare(value, limit)));
  if (first === null || first === undefined) return false;
  const between = second !== null && second !== undefined && first >= 0 && second <= 0;
  switch (operator) {
    case 'Between':
      return between;
    case 'NotBetween':
      return second !== null && second !== undefined && !between;
    case 'EqualTo':
      return first === 0;
    case 'NotEqualTo':
      return first !== 0;
    case 'GreaterThan':
      return first > 0;
    case 'LessThan':
      return first < 0;
    case 'GreaterThanOrEqual':
      return first >= 0;
    case 'LessThanOrEqual':
      return first <= 0;
  }
}

function matches(format: ConditionalFormat, value: CellValue): boolean {
  switch (format.kind) {
    case 'cellValue':
      return holds(format.operator, value, format.formulas.map(constant));
    case 'containsText': {
      const text = value === null || isCellError(value) ? '' : String(value).toLowerCase();
      const wanted = format.text.toLowerCase();
      switch (format.operator) {
        case 'Contains':
          return text.includes(wanted);
        case 'NotContains':
          return !text.includes(wanted);
        case 'BeginsWith':
          return text.startsWith(wanted);
        case 'EndsWith':
          return text.endsWith(wanted);
      }
    }
    // falls through
    case 'custom':
    case 'other':
      // Formulas, colour scales and icons of the file are kept in it and not drawn.
      return false;
  }
}

/**
 * How a cell looks by its sheet's rules: the first that holds decides each part, in order of priority.
 *
 * @returns `null` when no rule holds
 */
export function conditionalStyle(
  formats: readonly ConditionalFormat[],
  row: number,
  column: number,
  value: CellValue,
): ConditionalStyle | null {
  let style: ConditionalStyle | null = null;
  for (const format of [...formats].sort((a, b) => a.priority - b.priority)) {
    if (format.kind === 'other' || !format.boxes.some((box) => contains(box, row, column)) || !matches(format, value))
      continue;
    const next = format.format;
    style =
      style === null
        ? next
        : {
            fontColor: style.fontColor ?? next.fontColor,
            fillColor: style.fillColor ?? next.fillColor,
            bold: style.bold ?? next.bold,
            italic: style.italic ?? next.italic,
          };
    if (format.stopIfTrue) break;
  }
  return style;
}
