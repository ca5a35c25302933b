/** Monthly and quarterly reporting in bokmål: months by name and number, quarters, four-month and half-year periods. */
export const monthly = `
Sykefravær_2024M03      | 6.4 %      | Sykefravær | previous | people | lower | % | 2024-03 | -
Sykefravær_2024M04      | 6.1 %      | Sykefravær | result | people | lower | % | 2024-04 | -
Overtid_mars_2024       | kr 412000  | Overtid | previous | finance | lower | kr | 2024-03 | -
Overtid_april_2024      | kr 388000  | Overtid | result | finance | lower | kr | 2024-04 | -
Overtid_mål             | kr 350000  | Overtid | ambition | finance | lower | kr | - | -
Ventetid_1kv24          | 54         | Ventetid | previous | users | lower | - | 2024-K1 | -
Ventetid_2kv24          | 51         | Ventetid | result | users | lower | - | 2024-K2 | -
T1_2024_Restanser       | 1830       | Restanser | previous | processes | lower | - | 2024-T1 | -
T2_2024_Restanser       | 1620       | Restanser | result | processes | lower | - | 2024-T2 | -
Innleie_1halvår2023     | kr 2100000 | Innleie | previous | finance | lower | kr | 2023-H1 | -
Innleie_1halvår2024     | kr 1900000 | Innleie | result | finance | lower | kr | 2024-H1 | -
Svartid_jan             | 12         | ? | ? | processes | lower | - | ? | -
Svartid_feb             | 11         | ? | ? | processes | lower | - | ? | -
Rapportmåned            | "april"    | - | - | - | - | - | - | -
Antall_dager_i_måned    | 30         | - | - | - | - | - | - | -
`;
