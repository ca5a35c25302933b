import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type Injector,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { HostDocument } from '../../host/document/document';
import type { ConditionalStyle } from '../../host/document/sheet-parts';
import { cellValue } from '../../host/engine/univer-values';
import type { HostLocale } from '../../host/protocol/locale';
import { conditionalStyle } from './conditional-style';
import { editText, englishFormula } from './typed-entry';

/** Before Univer's own, which write numbers and read entries as in English. */
const beforeUniver = 100;

/**
 * Numbers as the locale writes them, rules of conditional formatting, and entries as a person
 * types them there (`0,82`, `12 %`, `;` between a function's arguments).
 *
 * @param open - the workbook on the screen
 */
export function localizeCells(injector: Injector, open: () => HostDocument | null, locale: HostLocale): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: beforeUniver,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => next(shown(open(), locale, subUnitId, row, col, cell)),
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: beforeUniver,
    handler: (cell, { subUnitId, row, col }, next) => {
      const held = open()?.sheetById(subUnitId)?.cell(row, col);
      if (held === undefined) return next(cell);
      // The engine's formula is not what is written: names and sheets are put in its terms.
      if (held.formula !== null) return next({ ...cell, f: `=${held.formula}` });
      if (typeof held.value !== 'number') return next(cell);
      return { ...cell, v: editText(held.value, held.style.numberFormat, locale), t: CellValueType.STRING };
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: beforeUniver,
    handler: (cell, _context, next) => {
      if (!cell) return next(cell);
      if (typeof cell.f === 'string') return next({ ...cell, f: `=${englishFormula(cell.f.slice(1), locale)}` });
      // What is typed after an apostrophe is text.
      if (typeof cell.v !== 'string' || cell.t === CellValueType.FORCE_STRING) return next(cell);
      return typed(cell, cell.v, locale);
    },
  });
}

/** An entry read as Excel there reads it; the document decides about its format. */
function typed(cell: ICellData, text: string, locale: HostLocale): ICellData {
  const parsed = locale.parseEntry(text);
  if (parsed === null) return { ...cell, t: CellValueType.STRING };
  const { value, numberFormat } = parsed;
  if (typeof value === 'boolean') return { ...cell, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return {
    ...cell,
    v: value,
    t: CellValueType.NUMBER,
    custom: numberFormat === null ? null : { typedFormat: numberFormat },
  };
}

type ShownCell = Nullable<ICellDataForSheetInterceptor>;

function shown(
  document: HostDocument | null,
  locale: HostLocale,
  sheetId: string,
  row: number,
  column: number,
  cell: ShownCell,
): ShownCell {
  const sheet = document?.sheetById(sheetId);
  if (!document || !cell || sheet === undefined) return cell;
  const value = cellValue(cell);
  if (value === null) return cell;
  const { style } = sheet.cell(row, column);
  const rule = conditionalStyle(sheet.part('conditionalFormats'), row, column, value);
  const interceptorStyle = rule === null ? cell.interceptorStyle : { ...cell.interceptorStyle, ...ruleStyle(rule) };
  if (typeof value !== 'number') return { ...cell, interceptorStyle };
  // As text, or Univer would write the number once more; so it must be told where numbers stand.
  const place = style.horizontal === 'General' ? { ht: HorizontalAlign.RIGHT } : {};
  return {
    ...cell,
    v: locale.print(value, style.numberFormat, document.date1904),
    t: CellValueType.STRING,
    interceptorStyle: { ...interceptorStyle, ...place },
  };
}

function ruleStyle(rule: ConditionalStyle): IStyleData {
  return {
    ...(rule.fontColor === null ? {} : { cl: { rgb: rule.fontColor } }),
    ...(rule.fillColor === null ? {} : { bg: { rgb: rule.fillColor } }),
    ...(rule.bold === null ? {} : { bl: rule.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(rule.italic === null ? {} : { it: rule.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}
