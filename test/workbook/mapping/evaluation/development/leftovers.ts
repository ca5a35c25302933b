/** What queries, pivots, print-outs, wizards and marking leave behind over the years: nothing may be proposed. */
export const leftovers = `
Range_17              | 18 %              | - | - | - | - | - | - | -
Utvalg3               | 4 over years      | - | - | - | - | - | - | -
_1                    | 12                | - | - | - | - | - | - | -
_xlcn.WorksheetConnection_Data | 1 by units | - | - | - | - | - | - | -
Utskriftsområde_1     | 3 by units        | - | - | - | - | - | - | -
Print_Area_old        | 3 by units        | - | - | - | - | - | - | -
Slicer_Skole          | 1                 | - | - | - | - | - | - | -
Spørring_fra_Visma    | 44 by units       | - | - | - | - | - | - | -
Pivot_data            | 3 by units        | - | - | - | - | - | - | -
Ark3_C4_kopi          | 18 %              | - | - | - | - | - | - | -
Data2019              | 4 by units        | - | - | - | - | - | - | -
Kol_F                 | 3 by units        | - | - | - | - | - | - | -
Rad12                 | 3 over years      | - | - | - | - | - | - | -
hjelpecelle           | 0.2               | - | - | - | - | - | - | -
aaa                   | 18 %              | - | - | - | - | - | - | -
Startcelle            | 1                 | - | - | - | - | - | - | -
tmp_sum               | 12 %              | - | - | - | - | - | - | -
`;
