export { Calculation, type CalculationOptions, type FunctionProfile } from './calculation';
