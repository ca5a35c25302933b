export { makeScorecard } from './make-scorecard';
export { activateScorecard, goTo } from './go-to';
export type { MappingRole, Suggestion } from './mapping';
export { readWorkbook } from './read-workbook';
export { recalculateFunctions } from './recalculate-functions';
export * from './types';
export { watchWorkbook } from './watch-workbook';
export { codeText as warningText } from '../scorecard/warning-text';
