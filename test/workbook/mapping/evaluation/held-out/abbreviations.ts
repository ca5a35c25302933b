/** Another workbook of codes: the code last or first, short role words. */
export const abbreviations = `
I1_Gjennomf              | 80 %      | Gjennomf    | result   | users  | higher | % | - | -
I1_Mål                   | 82 %      | Gjennomf    | ambition | users  | higher | % | - | -
I2_Meirforbruk           | 1.1 %     | Meirforbruk | result   | finance | lower | % | - | -
I2_Mål                   | 0 %       | Meirforbruk | ambition | finance | lower | % | - | -
I2_Kg                    | 2 %       | Meirforbruk | critical | finance | lower | % | - | -
LTA                      | "Lærartal" | -          | -        | -      | -      | - | - | -
KP_sats                  | 0.0425    | -           | -        | -      | -      | - | - | -
`;
