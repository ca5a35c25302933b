/** Another school: nicknames, spelling as it is spoken, titles to the left. */
export const dialect = `
Læremiljø_snitt         | 4.1; Læringsmiljø | ? | result | users | higher | - | - | -
Ikkje_bestått           | 6 %               | Ikkje bestått | result | users | lower | % | - | -
Ikkje_bestått_grense    | 8 %               | Ikkje bestått | critical | users | lower | % | - | -
Lærarfråvær             | 6.1 %             | Lærarfråvær | result | people | lower | % | - | -
Lærarfråvær_i_fjor      | 5.7 %             | Lærarfråvær | previous | people | lower | % | - | -
BT                      | 82 %; Brukartilfredsheit | Brukartilfredsheit | result | users | higher | % | - | -
BT_mål                  | 85 %; Mål         | Brukartilfredsheit | ambition | users | higher | % | - | -
Vaktmester              | "Per"             | - | - | - | - | - | - | -
`;
