import { BaseReferenceObject, type FormulaDataModel } from '@univerjs/engine-formula';
import type { SheetAliases } from './resolve/terms';

/** Cells beside what a sheet is filled with are empty in Excel; Univer makes `#NAME?` of them, as of no cells at all. */
export function readOutsideAsEmpty(): void {
  BaseReferenceObject.prototype.isExceedRange = function isNowhere(this: BaseReferenceObject): boolean {
    const { startRow, startColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0;
  };
}

/** Lets formulas call sheets by their aliases: Univer misreads names with `!`, `@` or brackets, and minds their case. */
export function knowSheetsByAlias(
  model: FormulaDataModel,
  opened: () => { readonly id: string; readonly aliases: SheetAliases } | null,
): void {
  const data = model.getCalculateData.bind(model);
  model.getCalculateData = () => {
    const result = data();
    const open = opened();
    const names = open === null ? undefined : result.unitSheetNameMap[open.id];
    if (open === null || names === undefined || names === null) return result;
    // Univer takes a sheet's last name for the one to show.
    const known = Object.fromEntries([...open.aliases.entries()].map(([id, alias]) => [alias, id]));
    result.unitSheetNameMap[open.id] = { ...known, ...names };
    return result;
  };
}
