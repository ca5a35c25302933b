import { ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } from '@univerjs/engine-formula';
import { getLocale, parseValue } from 'numfmt';
import { daysBefore1904 } from '../../document/calendar';
import type { CellError, CellValue } from '../../document/cell';
import { isCellError } from '../../document/cell';
import { regional } from './regional';

/** numfmt's formats of days: what it reads as one of these counts from 1900. */
const dayFormats: ReadonlySet<number | undefined> = new Set([14, 15, 16, 17, 22]);

export const badValue: CellError = { error: '#VALUE!' };
export const badNumber: CellError = { error: '#NUM!' };

/** A person types an ordinary space for the one that must not break. */
function typed(text: string, language: string): string {
  return getLocale(language)?.group === '\u00a0' ? text.replace(/(?<=\d)[ \u202f](?=\d{3}(?!\d))/g, '\u00a0') : text;
}

/**
 * The number that a text stands for in the workbook's language: `12,5 %`, `31.12.2024`, `1 234,5` in Norwegian.
 *
 * @returns `null` where it is none
 */
export function numberInText(text: string): number | null {
  const { language, date1904 } = regional();
  const written = typed(text.trim(), language);
  if (written === '') return null;
  const parsed = parseValue(written, { locale: language });
  if (parsed === null || parsed === undefined || typeof parsed.value !== 'number') return null;
  return date1904 && dayFormats.has(parsed.formatId) ? parsed.value - daysBefore1904 : parsed.value;
}

/** What an argument is as a number: an empty one is zero, a text what it stands for. */
export function asNumber(value: CellValue | undefined): number | CellError {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isCellError(value) ? value : (numberInText(value) ?? badValue);
}

/** What a value is in a text: a number with the language's decimal separator and at most fifteen digits. */
export function asText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? numberText(value) : value;
}

function numberText(value: number): string {
  const [digits = '', exponent] = String(Number(value.toPrecision(15))).split('e');
  const decimal = getLocale(regional().language)?.decimal ?? '.';
  const written = digits.replace('.', decimal);
  if (exponent === undefined) return written;
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${written}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

/** Has every function of Univer read numbers in texts so; by itself it knows plain English ones alone. */
export function readNumbersInTexts(): void {
  const { prototype } = StringValueObject;
  prototype.convertToNumberObjectValue = function numberOf(this: StringValueObject) {
    const number = numberInText(this.getValue());
    return number === null ? ErrorValueObject.create(ErrorType.VALUE) : NumberValueObject.create(number);
  };
}
