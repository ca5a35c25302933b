/** A municipality in nynorsk: whole phrases, points between words, words of the trade. */
export const nynorsk = `
Heimebuande.over.80                | 82 %     | Heimebuande over 80 | ? | users | ? | % | - | -
Ventetid.sjukeheimsplass.dagar     | 34       | Ventetid sjukeheimsplass | result | users | lower | dagar | - | -
Ventetid.sjukeheimsplass.dagar.mål | 20       | Ventetid sjukeheimsplass | ambition | users | lower | dagar | - | -
Barn.med.barnehageplass            | 97 %     | Barn med barnehageplass | result | users | higher | % | - | -
Nettolånegjeld.pr.innbyggjar       | kr 81000 | Nettolånegjeld pr innbyggjar | result | finance | lower | kr | - | -
Nettolånegjeld.pr.innbyggjar.landet | kr 92000 | Nettolånegjeld pr innbyggjar | benchmark | finance | lower | kr | - | -
Sjukefråvær.førre.år               | 7.1 %    | Sjukefråvær | previous | people | lower | % | - | -
Sjukefråvær.i.år                   | 6.8 %    | Sjukefråvær | result | people | lower | % | - | -
Tilsette.med.fagbrev               | 71 %     | Tilsette med fagbrev | result | people | higher | % | - | -
Heiltidsstillingar                 | 54 %     | Heiltidsstillingar | result | people | higher | % | - | -
Sakshandsamingstid.byggjesak       | 38       | Sakshandsamingstid byggjesak | result | processes | lower | - | - | -
Sakshandsamingstid.byggjesak.ambisjon | 21    | Sakshandsamingstid byggjesak | ambition | processes | lower | - | - | -
Næringsbygg.løyve                  | 12       | ? | ? | ? | ? | ? | ? | ?
Folketal.2024                      | 9120     | - | - | - | - | - | - | -
Saksnummer                         | 2024118  | - | - | - | - | - | - | -
`;
