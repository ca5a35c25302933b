/** A workbook of codes and abbreviations, as an experienced controller writes them for herself. */
export const abbreviations = `
KPI_03_Elevtrivsel       | 4.3       | Elevtrivsel | result    | users     | higher | - | -    | -
KPI_03_Amb               | 4.4       | Elevtrivsel | ambition  | users     | higher | - | -    | -
KPI_03_Krit              | 4.1       | Elevtrivsel | critical  | users     | higher | - | -    | -
KPI_04_Sykefrav          | 6.1 %     | Sykefrav    | result    | people    | lower  | % | -    | -
KPI_04_Amb               | 5 %       | Sykefrav    | ambition  | people    | lower  | % | -    | -
NPS_23                   | 31        | NPS         | previous  | users     | higher | - | 2023 | -
NPS_24                   | 35        | NPS         | result    | users     | higher | - | 2024 | -
NPS_amb                  | 40        | NPS         | ambition  | users     | higher | - | -    | -
MTI                      | 78        | MTI         | result    | people    | higher | - | -    | -
MTI_m                    | 80        | ?           | ?         | ?         | ?      | ? | ?    | ?
SBT_snitt                | 24        | -           | -         | -         | -      | - | -    | -
Mva                      | 25 %      | -           | -         | -         | -      | - | -    | -
fakt1                    | 1.04      | -           | -         | -         | -      | - | -    | -
`;
