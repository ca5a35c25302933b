/** A county's workbook in bokmål: long names, transport and dental care, half-years. */
export const county = `
Kollektivreiser_per_innbygger      | 92 over years  | Kollektivreiser per innbygger | result   | ?         | higher | - | -       | -
Kollektivreiser_per_innbygger_Ambisjonsnivå | 100   | Kollektivreiser per innbygger | ambition | ?         | higher | - | -       | -
Punktlighet_buss_H1_2019           | 83 %           | Punktlighet buss              | result   | ?         | higher | % | 2019-H1 | -
Punktlighet_buss_H1_2018           | 81 %           | Punktlighet buss              | previous | ?         | higher | % | 2018-H1 | -
Fullført_og_bestått                | 79.3 % over years | Fullført og bestått        | result   | users     | higher | % | -       | -
Fullført_og_bestått_Krit           | 75 %           | Fullført og bestått           | critical | users     | higher | % | -       | -
Lærlinger_med_læreplass            | 74 %           | Lærlinger med læreplass       | result   | community | higher | % | -       | -
Merforbruk                         | 0.8 %          | Merforbruk                    | result   | finance   | lower  | % | -       | -
Vedtaksdato                        | date           | -                             | -        | -         | -      | - | -       | -
Organisasjonsnr                    | 938626367      | -                             | -        | -         | -      | - | -       | -
`;
