/** One school's workbook in bokmål: school years, everyday words, ø written as o. */
export const school = `
Trivsel_2016_17          | 4.2       | Trivsel | previous | users | higher | - | 2016/17 | -
Trivsel_2017_18          | 4.4       | Trivsel | result   | users | higher | - | 2017/18 | -
Trivsel_2015_16          | 4.1       | Trivsel | -        | users | higher | - | 2015/16 | -
Trivsel_mål              | 4.5       | Trivsel | ambition | users | higher | - | -       | -
Mobbing                  | 5 %       | Mobbing | result   | users | lower  | % | -       | -
Mobbing_i_fjor           | 6 %       | Mobbing | previous | users | lower  | % | -       | -
Mobbing_nasjonalt        | 6.1 %     | Mobbing | benchmark | users | lower | % | -       | -
Frafall_2010             | 5.1 %     | Frafall | result   | users | lower  | % | 2010    | -
Frafall_2009             | 5.8 %     | Frafall | previous | users | lower  | % | 2009    | -
Frafall_Ambisjon         | 4 %       | Frafall | ambition | users | lower  | % | -       | -
Frafall_Krit             | 7 %       | Frafall | critical | users | lower  | % | -       | -
Frafall_Landet           | 5.5 %     | Frafall | benchmark | users | lower | % | -       | -
Stotte_fra_laererne      | 4.1       | Støtte fra lærerne | result | users | higher | - | - | -
Vurdering_for_laering    | 3.4       | Vurdering for læring | result | ? | higher | - | - | -
Grunnskolepoeng          | 43.2      | Grunnskolepoeng | result | users | higher | - | - | -
Antall_elever            | 412       | - | - | - | - | - | - | -
Rektor                   | "Kari N." | - | - | - | - | - | - | -
`;
