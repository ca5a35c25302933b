export { absolute, addressOf, columnLetters, cornersOf, placeOf, placesIn, quoted } from './address';
export { Sheet, type CellModel, type PrintModel, type Scalar, type TableModel } from './sheet';
export type { Color, Line, NamedStyle, Style } from './styles';
export { buildWorkbook, packageOf, workbookParts, type NameModel, type WorkbookModel } from './workbook';
export { looks, type Mark } from './looks';
export { putFigure, seriesBlock, seriesRange, type Figure, type SeriesBlock } from './series-block';
