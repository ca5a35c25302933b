// Files of statistics: a door of its own, so that neither the pane's start nor the setup loads what only these need.
export {
  type AgreedData,
  insertAgreed,
  insertData,
  type InsertDataOptions,
  type InsertedData,
} from './make/insert-data';
export { undoData } from './make/undo-data';
export { type StandingTable, standingTable } from './make/data-sheets';
export type { ChangedFigure } from './data/update-data';
export { dataTexts, faultText, notesOf } from './data/data-texts';
export { DataFault } from './data/fault';
export { readData, type ReadDataOptions } from './data/read-data';
export { type DataChoice, select, selectAll } from './data/select';
export { type DataRemark, readSeries, type SeriesReading } from './data/series';
export type { DataFormat, DataTable } from './data/table';
export type { Pace } from './data/pace';
