import type { Roots } from '../executor';
import { objectOf } from '../object-type';
import type { HostObject, ObjectFactories, RangeState, Session } from '../session';
import { conditionalFormatsType } from './conditional-formats';
import { dataValidationType } from './data-validation';
import { namedItemType, namesType } from './names';
import { rangeAreasType, rangeCollectionType, rangeType } from './range';
import { rangeFormatType } from './range-format';
import { serviceOf } from './services';
import { tablesType, tablesWithinType, tableType } from './tables';
import { workbookType } from './workbook';
import { worksheetType } from './worksheet';

/** Makes the objects of each type for one session. */
export function createFactories(session: Session): ObjectFactories {
  return {
    range: (sheet, box) => objectOf(rangeType, session.liveRange(sheet, box)),
    rangeAreas: (sheet, boxes) =>
      objectOf(rangeAreasType, { sheet, ranges: boxes.map((box) => session.liveRange(sheet, box)) }),
    rangeCollection: (state) => objectOf(rangeCollectionType, state),
    rangeState: (object) => object.as(rangeType),
    worksheet: (sheet) => objectOf(worksheetType, sheet),
    namedItem: (name) => objectOf(namedItemType, { name: name.name, scope: name.scope }),
    names: (scope) => objectOf(namesType, { scope: scope?.id ?? null }),
    table: (table) => objectOf(tableType, { id: table.id }),
    tables: (sheet) => objectOf(tablesType, { sheetId: sheet?.id ?? null }),
    tablesWithin: (sheet, box, fullyContained) =>
      objectOf(tablesWithinType, { sheetId: sheet.id, box, fullyContained }),
    rangeFormat: (state) => objectOf(rangeFormatType, state),
    conditionalFormats: (state) => objectOf(conditionalFormatsType, state),
    dataValidation: (state) => objectOf(dataValidationType, state),
  };
}

export function createRoots(session: Session): Roots {
  return { workbook: objectOf(workbookType, session), service: serviceOf };
}

/** The ranges that a kept object stands for. */
export function rangesOf(object: HostObject): readonly RangeState[] {
  const range = object.as(rangeType);
  return range === undefined ? (object.as(rangeAreasType)?.ranges ?? []) : [range];
}
