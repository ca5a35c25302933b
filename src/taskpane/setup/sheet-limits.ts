import { normalised } from '../../locales/headers';
import type { LimitCell } from '../../scorecard';
import { sheetPrefix } from '../../workbook/cells/sheet-reference';
import type { ProposedName, SetupProposal } from '../../workbook/mapping/proposal';
import type { ReferredCell } from '../../workbook/mapping/table-binding';
import type { SetupIndicator } from '../../workbook/setup/contents';

/** A critical limit in a cell of the user's own. */
export interface SheetLimit extends LimitCell {
  /** With its sheet. */
  readonly address: string;
}

/**
 * The limits that stand beside the rows' results, by a row's address. A row is known by the name that its result says.
 *
 * @param proposal - `null` while it is not known
 */
export function sheetLimits(
  proposal: SetupProposal | null,
  rows: readonly SetupIndicator[],
): ReadonlyMap<string, SheetLimit> {
  const beside = new Map((proposal?.suggestions ?? []).map((each) => [normalised(each.name), limitBeside(each)]));
  return new Map(
    rows.flatMap(({ address, cells }) => {
      const limit = beside.get(normalised(String(cells.result.value ?? '')));
      return limit == null ? [] : [[address, limit] as const];
    }),
  );
}

/** The limit that stands beside a name's cells. */
export function limitBeside({ sheet, limit }: ProposedName): SheetLimit | null {
  return sheet == null || limit == null ? null : onSheet(sheet, limit);
}

/** A cell of a table with its sheet, which is the table's where it says none. */
function onSheet(sheet: string, { address, value, format }: ReferredCell): SheetLimit {
  return { address: address.includes('!') ? address : `${sheetPrefix(sheet)}${address}`, value, format };
}
