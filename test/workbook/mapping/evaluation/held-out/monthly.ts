/** Quarters behind the role, month before the name. */
export const monthly = `
Korttidsfravær_K4_2023  | 2.4 %  | Korttidsfravær | previous | people | lower | % | 2023-K4 | -
Korttidsfravær_K1_2024  | 2.9 %  | Korttidsfravær | result | people | lower | % | 2024-K1 | -
Korttidsfravær_Mål_2024 | 2 %    | Korttidsfravær | ambition | people | lower | % | 2024 | -
Saksbehandlingstid_202401 | 34   | Saksbehandlingstid | previous | processes | lower | - | 2024-01 | -
Saksbehandlingstid_202402 | 31   | Saksbehandlingstid | result | processes | lower | - | 2024-02 | -
Apr24_Klager            | 14     | Klager | result | ? | lower | - | 2024-04 | -
Mar24_Klager            | 17     | Klager | previous | ? | lower | - | 2024-03 | -
Periodevalg             | 4      | - | - | - | - | - | - | -
`;
