/** A sector's workbook with schools in the names: prefixes, school names at the end. */
export const school = `
Fravær_Dalen_vgs         | 5.2 %     | Fravær       | result   | users | lower  | % | - | Dalen vgs
Fravær_Fjorden_vgs       | 6.4 %     | Fravær       | result   | users | lower  | % | - | Fjorden vgs
Fravær_mål               | 5 %       | Fravær       | ambition | users | lower  | % | - | -
Motivasjon_Dalen_vgs     | 3.8       | Motivasjon   | result   | users | higher | - | - | Dalen vgs
Motivasjon_Fjorden_vgs   | 3.9       | Motivasjon   | result   | users | higher | - | - | Fjorden vgs
Mestring                 | 4.0 by units | Mestring  | result   | users | higher | - | - | -
Mestring_Landsgjennomsnitt | 4.0     | Mestring     | benchmark | users | higher | - | - | -
Elevdemokrati            | 3.3       | Elevdemokrati | result  | users | higher | - | - | -
Skoleliste               | "Dalen" by units | -     | -        | -     | -      | - | - | -
`;
