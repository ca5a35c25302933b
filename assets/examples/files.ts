import { buildWorkbook } from './build';
import { keyFigureWorkbook } from './dfo-nokkeltall/workbook';
import { countyOfSchools } from './fylke-med-22-skoler/workbook';
import { sognOgFjordane } from './sogn-og-fjordane/workbook';
import { telemark } from './telemark/workbook';

/** The example workbooks by file name; the same bytes every time. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['sogn-og-fjordane-2018.xlsx', buildWorkbook(sognOgFjordane(true))],
    ['sogn-og-fjordane-2018-utan-oppsett.xlsx', buildWorkbook(sognOgFjordane(false))],
    ['fylke-med-22-skoler.xlsx', buildWorkbook(countyOfSchools())],
    ['dfo-nokkeltall.xlsx', buildWorkbook(keyFigureWorkbook())],
    ['telemark.xlsx', buildWorkbook(telemark())],
  ]);
}
