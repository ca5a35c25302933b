/** A county's workbook in nynorsk: underscores, special letters, series over years, limits on a sheet of their own. */
export const county = `
Gjennomføring            | 78.5 % over years         | Gjennomføring            | result    | users     | higher | %  | -    | -
Gjennomføring_Ambisjon   | Ambisjonar! 82 %          | Gjennomføring            | ambition  | users     | higher | %  | -    | -
Gjennomføring_Krit       | Ambisjonar! 76 %          | Gjennomføring            | critical  | users     | higher | %  | -    | -
Gjennomføring_Landet     | 76.1 %                    | Gjennomføring            | benchmark | users     | higher | %  | -    | -
Sjukefråvær              | Personale! 5.4 % over years | Sjukefråvær            | result    | people    | lower  | %  | -    | -
Sjukefråvær_Ambisjon     | Ambisjonar! 5 %           | Sjukefråvær              | ambition  | people    | lower  | %  | -    | -
Sjukefråvær_kvartal      | Personale! 6.4 % over quarters | Sjukefråvær         | -         | people    | lower  | %  | -    | -
Driftsutgift_per_elev    | kr 192584 over years      | Driftsutgift per elev    | result    | finance   | lower  | kr | -    | -
Driftsutgift_per_elev_Krit | Ambisjonar! kr 200000   | Driftsutgift per elev    | critical  | finance   | lower  | kr | -    | -
Elevar_per_lærarårsverk  | 7.4 over years            | Elevar per lærarårsverk  | result    | finance   | range  | -  | -    | -
Elevar_per_lærarårsverk_Ambisjon | Ambisjonar! "7,0–8,0" | Elevar per lærarårsverk | ambition | finance   | range  | -  | -    | -
Saker_innan_frist        | Interne prosessar! 88 %   | Saker innan frist        | result    | processes | higher | %  | -    | -
Saker_innan_frist_2017   | Interne prosessar! 90 %   | Saker innan frist        | previous  | processes | higher | %  | 2017 | -
Ungdom_vgo               | 91 % over years           | Ungdom vgo               | result    | community | -      | %  | -    | -
Yrkesfag                 | 58 % over years           | Yrkesfag                 | result    | community | -      | %  | -    | -
Læreplass                | 76 % over years           | Læreplass                | result    | community | higher | %  | -    | -
Ansvarskodar             | 2015 by units             | -                        | -         | -         | -      | -  | -    | -
Deflator                 | 0.028 constant            | -                        | -         | -         | -      | -  | -    | -
Rapportår                | 2018                      | -                        | -         | -         | -      | -  | -    | -
Budsjett                 | kr 581200 over years      | -                        | -         | -         | -      | -  | -    | -
`;
