/** A state agency's workbook in bokmål: points between the parts, quarters and tertials, codes from the letter of allocation. */
export const agency = `
B1.1.1_Kontrollplan_oppnåelse   | 79 %       | Kontrollplan oppnåelse | result   | processes | higher | %    | -       | -
B1.1.1_Kontrollplan_oppnåelse_mål | "> 79 %" | Kontrollplan oppnåelse | ambition | processes | higher | ?    | -       | -
Behandlingstid.K1.2024          | 61         | Behandlingstid         | previous | processes | lower  | -    | 2024-K1 | -
Behandlingstid.K2.2024          | 58         | Behandlingstid         | result   | processes | lower  | -    | 2024-K2 | -
Behandlingstid.Resultatmål      | 56         | Behandlingstid         | ambition | processes | lower  | -    | -       | -
Restanser_T1_2024               | 1830       | Restanser              | previous | processes | lower  | -    | 2024-T1 | -
Restanser_T2_2024               | 1620       | Restanser              | result   | processes | lower  | -    | 2024-T2 | -
Klageandel_pst                  | 4.2        | Klageandel             | result   | ?         | lower  | %    | -       | -
Klageandel_pst_forrige          | 4.8        | Klageandel             | previous | ?         | lower  | %    | -       | -
Omgjøringsandel                 | 12 %       | Omgjøringsandel        | result   | processes | lower  | %    | -       | -
Lønnsandel                      | 64.7 %     | Lønnsandel             | result   | finance   | -      | %    | -       | -
Driftskostnad.per.årsverk       | kr 1274000 | Driftskostnad per årsverk | result | finance  | lower  | kr   | -       | -
Kapittel                        | 1618       | -                      | -        | -         | -      | -    | -       | -
Avdelingsliste                  | "Avd. 1" by units | -               | -        | -         | -      | -    | -       | -
`;
