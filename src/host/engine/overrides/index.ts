import type { IFunctionService } from '@univerjs/engine-formula';
import { arithmetic } from './arithmetic';
import { countTextsAsZero, fitProducts } from './blocks';
import { Comparison } from './comparison';
import { readConditions, zeroWithoutMatch } from './conditions';
import { dates } from './dates';
import { countDaysFrom1904 } from './days-from-1904';
import { IsFormula } from './is-formula';
import { lookups } from './lookup';
import { readNumbersInTexts } from './numbers-in-text';
import { rounding } from './rounding';
import { ScalarFunction } from './scalar-function';
import { keepBlocksInOrder } from './shared-blocks';
import { writeNumbersInTexts } from './text-arguments';
import { texts } from './texts';

/**
 * Has Univer 0.25.1 answer as Excel does where its own functions do not; each is a row of the contract
 * (`test/host/engine/contract`).
 */
export function correctFunctions(functions: IFunctionService): void {
  readNumbersInTexts();
  functions.registerExecutors(
    new Comparison(),
    new IsFormula(),
    ...lookups(),
    ...[...arithmetic, ...dates, ...rounding, ...texts].map((definition) => new ScalarFunction(...definition)),
  );
  readConditions(functions);
  zeroWithoutMatch(functions);
  fitProducts(functions);
  countTextsAsZero(functions);
  keepBlocksInOrder(functions);
  writeNumbersInTexts(functions);
  countDaysFrom1904(functions);
}
