import { buildWorkbook } from './build';
import { sognOgFjordane } from './sogn-og-fjordane/workbook';
import { telemark } from './telemark/workbook';

/** The example workbooks by file name; the same bytes every time. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ['sogn-og-fjordane-2018.xlsx', buildWorkbook(sognOgFjordane(true))],
    ['sogn-og-fjordane-2018-utan-oppsett.xlsx', buildWorkbook(sognOgFjordane(false))],
    ['telemark.xlsx', buildWorkbook(telemark())],
  ]);
}
