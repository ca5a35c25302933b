import { stringifyA1Ref } from '@borgar/fx';
import type { ExcelHost } from '../host/node';
import type { CardWarning } from '../scorecard';
import type { PlacedWarning, StrayLines } from '../workbook';
import { printable } from './printable';
import type { CliText } from './texts';

/** A warning, with the indicator that it is about where it is about one. */
type TerminalWarning = CardWarning & Pick<PlacedWarning, 'about'>;

/** From so many on, warnings of one code are one line. */
const many = 3;

/**
 * Warnings for a terminal, one a line: many of one code are told by the first, with the Nr of the others.
 * A place or text from the workbook stays on its line.
 */
export function warningLines(warnings: readonly TerminalWarning[], text: CliText): string {
  const byCode = new Map<CardWarning['code'], TerminalWarning[]>();
  for (const warning of warnings)
    if (warning.nr !== null) byCode.set(warning.code, [...(byCode.get(warning.code) ?? []), warning]);
  return warnings
    .flatMap((warning) => {
      const alike = warning.nr === null ? [] : (byCode.get(warning.code) ?? []);
      if (alike.length < many) return [warningLine(warning, text)];
      if (warning !== alike[0]) return [];
      const others = [...new Set(alike.map(({ nr }) => printable(nr ?? '', 20)))].filter(
        (nr) => nr !== printable(warning.nr ?? '', 20),
      );
      return [
        others.length === 0
          ? warningLine(warning, text)
          : `${warningLine(warning, text)} ${text('warning.others', { indicators: others.join(', ') })}`,
      ];
    })
    .join('\n');
}

/** Which indicator it is about is told before where it stands. */
function warningLine({ code, about = '', where, message }: TerminalWarning, text: CliText): string {
  const place = about === '' ? printable(where, 80) : `${printable(about, 80)} (${printable(where, 80)})`;
  const told = `${place}: ${printable(message, 200)}`;
  return code === 'unit-missing' ? `${told} ${text('warning.unit')}` : told;
}

/**
 * What whoever reads a card must know of formulas that only Excel can compute: how many there are, and the first.
 *
 * @param host - the open workbook
 * @returns `null` where there are none
 */
export function leftFormulasWarning(
  { leftFormulas, document }: Pick<ExcelHost, 'leftFormulas' | 'document'>,
  text: CliText,
): CardWarning | null {
  const [first] = leftFormulas;
  if (first === undefined) return null;
  const { row, column, sheetId, formula } = first;
  const place = stringifyA1Ref({ range: { top: row, left: column, bottom: row, right: column } }).replaceAll('$', '');
  const cell = printable(`${document.sheetById(sheetId)?.name ?? ''}!${place}`, 60);
  const example = `${cell} ${printable(`=${formula}`, 60)}`;
  const message = text('warning.left', { count: leftFormulas.length, example });
  return { code: 'not-computed', nr: null, where: cell, message };
}

/**
 * What whoever gets the new file must know about a signature.
 *
 * @param signed - whether the input was signed
 * @param file - the output
 */
export function signatureLine(signed: boolean, file: string, text: CliText): string {
  return signed ? text('warning.signed', { file: printable(file, 80) }) : '';
}

/** Where the user's own cells are found again whose row or column is gone from the card. */
export function strayLine(strays: StrayLines | undefined, text: CliText): string {
  if (strays === undefined) return '';
  const sheet = printable(strays.sheet);
  return told(
    strays.rows.length > 0 ? text('card.strayRows', { sheet, rows: strays.rows.join(', ') }) : '',
    strays.columns.length > 0 ? text('card.strayColumns', { sheet, columns: strays.columns.join(', ') }) : '',
  );
}

/** Those of the lines that say something. */
export function told(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}
