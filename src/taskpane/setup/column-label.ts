import { wordIn } from '../../locales/headers';
import { type IndicatorColumn, indicatorsTable } from '../../workbook/setup/indicators-table';
import { useSetupTexts } from './setup-texts';

/**
 * Gives what a column of `BMS_Indikatorer` is called in the pane's language: what its header says on
 * a sheet of that language.
 */
export function useColumnLabel(): (column: IndicatorColumn) => string {
  const { language } = useSetupTexts();
  return (column) => wordIn(indicatorsTable.headers, column, language);
}
