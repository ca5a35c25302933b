/** A Swedish municipality's workbook: Swedish words, a and o without dots, years at the end. */
export const municipality = `
Sjukfranvaro_2023        | 7.2 %     | Sjukfrånvaro         | previous  | people    | lower  | % | 2023 | -
Sjukfranvaro_2024        | 6.8 %     | Sjukfrånvaro         | result    | people    | lower  | % | 2024 | -
Sjukfranvaro_Malvarde    | 6 %       | Sjukfrånvaro         | ambition  | people    | lower  | % | -    | -
Sjukfranvaro_Riket       | 7 %       | Sjukfrånvaro         | benchmark | people    | lower  | % | -    | -
NojdMedarbetarIndex      | 76        | Nöjd medarbetar index | result   | people    | higher | ? | -    | -
Handlaggningstid         | 34        | Handläggningstid     | result    | processes | lower  | - | -    | -
Handlaggningstid_Kritisk_grans | 45  | Handläggningstid     | critical  | processes | lower  | - | -    | -
Gymnasieexamen_inom_3_ar | 71 %      | Gymnasieexamen inom 3 år | result | users    | higher | % | -    | -
Nettokostnad_per_elev    | kr 121000 | Nettokostnad per elev | result   | finance   | lower  | kr | -   | -
Kontoplan                | "1000" by units | -              | -         | -         | -      | - | -    | -
`;
