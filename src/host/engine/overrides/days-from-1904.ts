import type { BaseValueObject, FunctionVariantType, IFunctionService } from '@univerjs/engine-formula';
import { daysBefore1904 } from '../../document/calendar';
import type { CellValue } from '../../document/cell';
import { toVariant, variantValue } from '../univer-values';
import { asNumber } from './numbers-in-text';
import { regional } from './regional';
import { mapValues, wrap } from './scalar-function';

interface DayArguments {
  /** Which arguments are days; the workbook's own are counted from 1900 before Univer sees them. */
  readonly days: readonly number[];
  /** The answer is a day as well. */
  readonly answersDay?: boolean;
}

const functionsOfDays: Readonly<Record<string, DayArguments>> = {
  DATEDIF: { days: [0, 1] },
  DAYS360: { days: [0, 1] },
  YEARFRAC: { days: [0, 1] },
  NETWORKDAYS: { days: [0, 1, 2] },
  'NETWORKDAYS.INTL': { days: [0, 1, 3] },
  WORKDAY: { days: [0, 2], answersDay: true },
  'WORKDAY.INTL': { days: [0, 3], answersDay: true },
  TODAY: { days: [], answersDay: true },
  NOW: { days: [], answersDay: true },
};

function moved(variant: FunctionVariantType, by: number): BaseValueObject {
  const move = (value: CellValue): CellValue => {
    const day = typeof value === 'string' ? asNumber(value) : value;
    return typeof day === 'number' ? day + by : value;
  };
  return toVariant(mapValues(variantValue(variant), move));
}

/** Univer counts days from 1900 in every workbook. */
export function countDaysFrom1904(functions: IFunctionService): void {
  for (const [name, { days, answersDay }] of Object.entries(functionsOfDays)) {
    wrap(functions, name, (inner, variants) => {
      if (!regional().date1904) return inner(...variants);
      const answer = inner(
        ...variants.map((variant, index) => (days.includes(index) ? moved(variant, daysBefore1904) : variant)),
      );
      return answersDay === true ? moved(answer, -daysBefore1904) : answer;
    });
  }
}
