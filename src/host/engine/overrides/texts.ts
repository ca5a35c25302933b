import { format, getLocale } from 'numfmt';
import { daysBefore1904 } from '../../document/calendar';
import { showsDays } from '../../document/day-format';
import { type CellValue, isCellError } from '../../document/cell';
import { englishFormat, groupsBySpace } from './format-code';
import { asNumber, asText, badValue, numberInText } from './numbers-in-text';
import { regional } from './regional';
import type { Compute, Definition } from './scalar-function';
import { wildcardPattern } from './wildcards';

/** What numfmt says of a day that has no date. */
const unprintable = '\uFFFF';

function printed(value: number | string, code: string): CellValue {
  const { language, date1904 } = regional();
  if (code === '') return '';
  const english = englishFormat(code, language);
  const moved = date1904 && typeof value === 'number' && showsDays(english) ? value + daysBefore1904 : value;
  const text = format(english, moved, { locale: language, throws: false, invalid: unprintable, overflow: unprintable });
  if (text === unprintable) return badValue;
  return groupsBySpace(code) ? text.replace(/(?<=\d)[\u00a0\u202f](?=\d)/g, ' ') : text;
}

function text(value: CellValue | undefined, code: CellValue | undefined): CellValue {
  if (typeof code === 'boolean') return badValue;
  if (typeof value === 'boolean') return asText(value);
  const number = typeof value === 'string' ? numberInText(value) : asNumber(value);
  return printed(typeof number === 'number' ? number : asText(value), asText(code));
}

function value(given: CellValue | undefined): CellValue {
  if (typeof given === 'boolean') return badValue;
  return asNumber(given);
}

/** A text's separators are given, or those of the language; spaces never count. */
function numberValue(given: CellValue | undefined, decimals?: CellValue, groups?: CellValue): CellValue {
  const locale = getLocale(regional().language);
  const separator = (argument: CellValue | undefined, own: string): string =>
    argument === undefined ? own : asText(argument).slice(0, 1);
  const decimal = separator(decimals, locale?.decimal ?? '.');
  const group = separator(groups, locale?.group ?? ',');
  if (decimal === '' || decimal === group) return badValue;
  const written = asText(given).replace(/\s/g, '');
  if (written === '') return 0;
  const [, body = '', percents = ''] = /^(.*?)(%*)$/.exec(written) ?? [];
  const [whole = '', fraction, ...more] = body.split(decimal);
  if (more.length > 0 || fraction?.includes(group) === true) return badValue;
  const digits = `${whole.split(group).join('')}${fraction === undefined ? '' : `.${fraction}`}`;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return badValue;
  return Number(digits) / 100 ** percents.length;
}

function fixed(given: CellValue | undefined, decimals?: CellValue, noGroups?: CellValue): CellValue {
  const number = asNumber(given);
  const places = decimals === undefined ? 2 : asNumber(decimals);
  const plain = noGroups === undefined ? 0 : asNumber(noGroups);
  for (const argument of [number, places, plain]) if (isCellError(argument)) return argument;
  const whole = Math.trunc(Number(places));
  if (whole > 127) return badValue;
  const unit = 10 ** Math.max(0, -whole);
  const rounded = whole < 0 ? Math.round(Number(number) / unit) * unit : Number(number);
  const code = `${plain === 0 ? '#,##0' : '0'}${whole > 0 ? `.${'0'.repeat(whole)}` : ''}`;
  return format(code, rounded, { locale: regional().language, throws: false });
}

function search(sought: CellValue | undefined, within: CellValue | undefined, start: CellValue = 1): CellValue {
  const from = asNumber(start);
  if (isCellError(from)) return from;
  const place = Math.trunc(from);
  const whole = asText(within);
  if (place < 1 || place > whole.length + 1) return badValue;
  const found = whole.slice(place - 1).search(wildcardPattern(asText(sought), 'anywhere'));
  return found < 0 ? badValue : place + found;
}

const joined: Compute = (...args) => args.map(asText).join('');

/** Text by the workbook's language. */
export const texts: readonly Definition[] = [
  ['TEXT', text, { least: 2, most: 2 }],
  ['VALUE', value, { least: 1, most: 1 }],
  ['NUMBERVALUE', (given, decimals, groups) => numberValue(given, decimals, groups), { least: 1, most: 3 }],
  ['FIXED', (given, decimals, noGroups) => fixed(given, decimals, noGroups), { least: 1, most: 3 }],
  ['SEARCH', (sought, within, start) => search(sought, within, start), { least: 2, most: 3 }],
  // The operator & as well.
  ['CONCATENATE', joined, { least: 1, most: 255 }],
];
