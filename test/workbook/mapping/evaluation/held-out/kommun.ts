/** A Swedish region: everyday words, letters without dots, four-month periods. */
export const kommun = `
Tillganglighet_vardcentral      | 84 %  | Tillgänglighet vårdcentral | result | users | higher | % | - | -
Tillganglighet_vardcentral_Mal  | 90 %  | Tillgänglighet vårdcentral | ambition | users | higher | % | - | -
Kollektivtrafik_punktlighet     | 91 %  | Kollektivtrafik punktlighet | result | ? | higher | % | - | -
Budgetavvikelse_T1_2024         | 0.9 % | Budgetavvikelse | previous | finance | lower | % | 2024-T1 | -
Budgetavvikelse_T2_2024         | 1.4 % | Budgetavvikelse | result | finance | lower | % | 2024-T2 | -
Personalomsättning_kritisk      | 15 %  | Personalomsättning | critical | people | lower | % | - | -
Personalomsättning              | 11 %  | Personalomsättning | result | people | lower | % | - | -
Medarbetarindex                 | 76    | Medarbetarindex | result | people | higher | - | - | -
Diarienr                        | 20245 | - | - | - | - | - | - | -
`;
