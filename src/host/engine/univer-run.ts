import type { ICommandService } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';

/** Computed cells by workbook, sheet, row and column. */
export type UnitResults = ISetFormulaCalculationResultMutation['unitData'];

const nothingDirty: ISetFormulaCalculationStartMutation = {
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  forceCalculation: false,
  options: null,
};

/** Has Univer compute what depends on what is dirty, and waits until it has. */
export async function runCalculation(
  commands: ICommandService,
  dirty: Partial<ISetFormulaCalculationStartMutation>,
): Promise<UnitResults> {
  let results: UnitResults = {};
  const done = new Promise<void>((resolve) => {
    const listening = commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationResultMutation.id) {
        results = (command.params as ISetFormulaCalculationResultMutation).unitData;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState === undefined || functionsExecutedState === FormulaExecutedStateType.INITIAL) return;
        listening.dispose();
        resolve();
      }
    });
  });
  await commands.executeCommand(
    SetFormulaCalculationStartMutation.id,
    { ...nothingDirty, ...dirty },
    { onlyLocal: true },
  );
  await done;
  return results;
}
