/** A state agency's workbook: months, accumulated figures and projects. */
export const agency = `
Svartid_telefon_2024_05        | 182     | Svartid telefon    | previous | ?         | lower  | - | 2024-05 | -
Svartid_telefon_2024_06        | 171     | Svartid telefon    | result   | ?         | lower  | - | 2024-06 | -
Digitale_søknader_andel        | 87 %    | Digitale søknader andel | result | ?      | higher | % | -       | -
Digitale_søknader_andel_måltall | 90 %   | Digitale søknader andel | ambition | ?    | higher | % | -       | -
Vedtak_innen_frist             | 91 %    | Vedtak innen frist | result   | processes | higher | % | -       | -
Vedtak_innen_frist_utgangspunkt | 84 %   | Vedtak innen frist | baseline | processes | higher | % | -       | -
Konsulentbruk_mill_kr          | 21      | Konsulentbruk      | result   | finance   | lower  | ? | -       | -
Lærlinger_per_100_årsverk      | 2.1     | Lærlinger per 100 årsverk | result | ?   | higher | - | -       | -
Saksnummer                     | 202401234 | -                | -        | -         | -      | - | -       | -
`;
