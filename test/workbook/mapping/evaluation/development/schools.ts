/** A county in nynorsk with a name for each school's figure: the school last, limits in common. */
export const schools = `
Fråfall_Volda           | Skular! 4.1 %  | Fråfall | result | users | lower | % | - | Volda
Fråfall_Ørsta           | Skular! 5 %    | Fråfall | result | users | lower | % | - | Ørsta
Fråfall_Herøy           | Skular! 3.2 %  | Fråfall | result | users | lower | % | - | Herøy
Fråfall_Ambisjon        | Skular! 3 %    | Fråfall | ambition | users | lower | % | - | -
Fråfall_Krit            | Skular! 6 %    | Fråfall | critical | users | lower | % | - | -
Trivsel_Volda           | Skular! 4.3    | Trivsel | result | ? | higher | - | - | Volda
Trivsel_Ørsta           | Skular! 4.4    | Trivsel | result | ? | higher | - | - | Ørsta
Trivsel_Herøy           | Skular! 4.1    | Trivsel | result | ? | higher | - | - | Herøy
Trivsel_fylket          | Skular! 4.3    | Trivsel | ? | ? | higher | - | - | -
Sjukefråvær_Volda_2018  | Personale! 5 % | Sjukefråvær | result | people | lower | % | 2018 | Volda
Sjukefråvær_Volda_2017  | Personale! 6 % | Sjukefråvær | previous | people | lower | % | 2017 | Volda
Sjukefråvær_Ørsta_2018  | Personale! 7 % | Sjukefråvær | result | people | lower | % | 2018 | Ørsta
Sjukefråvær_Ørsta_2017  | Personale! 6 % | Sjukefråvær | previous | people | lower | % | 2017 | Ørsta
Elevtal_Volda           | Skular! 512    | - | - | - | - | - | - | -
Rektor_Volda            | "Kari"         | - | - | - | - | - | - | -
`;
