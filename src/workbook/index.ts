export { readWorkbook } from './read-workbook';
export * from './types';
