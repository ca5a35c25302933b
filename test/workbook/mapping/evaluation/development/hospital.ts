/** A hospital trust's workbook in bokmål: a clinic in the name, prefixes for the role, days and rates. */
export const hospital = `
Res_Ventetid_Kirurgi      | 61        | Ventetid | result   | users | lower | - | - | Kirurgi
Res_Ventetid_Medisin      | 48        | Ventetid | result   | users | lower | - | - | Medisin
Res_Korridorpasienter_Kirurgi | 1.2 % | Korridorpasienter | result | users | lower | % | - | Kirurgi
Res_Korridorpasienter_Medisin | 2.2 % | Korridorpasienter | result | users | lower | % | - | Medisin
Mål_Ventetid              | 54        | Ventetid | ambition | users | lower | - | - | -
Mål_Korridorpasienter     | 0 %       | Korridorpasienter | ambition | users | lower | % | - | -
Krit_Ventetid             | 65        | Ventetid | critical | users | lower | - | - | -
Epikrisetid_innen_7_dager | 82 %      | Epikrisetid innen 7 dager | result | ? | ? | % | - | -
Liggetid_dager            | 3.9       | Liggetid | result | ? | lower | dager | - | -
Reinnleggelser            | 14.1 %    | Reinnleggelser | result | users | lower | % | - | -
Reinnleggelser_Nasjonalt  | 13.8 %    | Reinnleggelser | benchmark | users | lower | % | - | -
Pasientskader             | 11.9 %    | Pasientskader | result | users | lower | % | - | -
Fristbrudd                | 1.4 %     | Fristbrudd | result | ? | lower | % | - | -
Turnover                  | 9.8 %     | Turnover | result | people | lower | % | - | -
Postnr                    | 5021      | - | - | - | - | - | - | -
`;
