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
  COUPDAYBS: { days: [0, 1] },
  COUPDAYS: { days: [0, 1] },
  COUPDAYSNC: { days: [0, 1] },
  COUPNCD: { days: [0, 1], answersDay: true },
  COUPNUM: { days: [0, 1] },
  COUPPCD: { days: [0, 1], answersDay: true },
  ACCRINT: { days: [0, 1, 2] },
  ACCRINTM: { days: [0, 1] },
  AMORDEGRC: { days: [1, 2] },
  AMORLINC: { days: [1, 2] },
  DISC: { days: [0, 1] },
  DURATION: { days: [0, 1] },
  INTRATE: { days: [0, 1] },
  MDURATION: { days: [0, 1] },
  ODDFPRICE: { days: [0, 1, 2, 3] },
  ODDFYIELD: { days: [0, 1, 2, 3] },
  ODDLPRICE: { days: [0, 1, 2] },
  ODDLYIELD: { days: [0, 1, 2] },
  PRICE: { days: [0, 1] },
  PRICEDISC: { days: [0, 1] },
  PRICEMAT: { days: [0, 1, 2] },
  RECEIVED: { days: [0, 1] },
  TBILLEQ: { days: [0, 1] },
  TBILLPRICE: { days: [0, 1] },
  TBILLYIELD: { days: [0, 1] },
  YIELD: { days: [0, 1] },
  YIELDDISC: { days: [0, 1] },
  YIELDMAT: { days: [0, 1, 2] },
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
