import type { PlanStyle } from './plan';

/** Queues looks for a range; what the style leaves out stays. */
export function applyStyle(format: Excel.RangeFormat, rowCount: number, style: PlanStyle): void {
  const { font } = format;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.borderTop !== undefined) drawRows(format, rowCount, 'EdgeTop', style.borderTop);
  if (style.borderBottom !== undefined) drawRows(format, rowCount, 'EdgeBottom', style.borderBottom);
}

/** A line at the same side of each row. */
function drawRows(format: Excel.RangeFormat, rowCount: number, side: 'EdgeTop' | 'EdgeBottom', color: string): void {
  drawLine(format, side, color);
  if (rowCount > 1) drawLine(format, 'InsideHorizontal', color);
}

function drawLine(format: Excel.RangeFormat, side: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal', color: string): void {
  const border = format.borders.getItem(side);
  border.style = 'Continuous';
  border.color = color;
}
