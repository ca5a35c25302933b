/** Another export: years of two digits in front, roles at the end. */
export const capitals = `
_18_MERFORBRUK          | 1.1 % | Merforbruk | previous | finance | lower | % | 2018 | -
_19_MERFORBRUK          | 0.4 % | Merforbruk | result | finance | lower | % | 2019 | -
MERFORBRUK_GRENSE       | 2 %   | Merforbruk | critical | finance | lower | % | - | -
ELEVTRIVSEL_SKOLENE     | 4.3   | ? | result | users | higher | - | - | -
ELEVTRIVSEL_LANDET      | 4.2   | ? | benchmark | users | higher | - | - | -
SAKER_INNEN_FRIST       | 88 %  | Saker innen frist | result | processes | higher | % | - | -
SAKER_INNEN_FRIST_MAL   | 95 %  | Saker innen frist | ambition | processes | higher | % | - | -
ANT_ARSVERK             | 318   | - | - | - | - | - | - | -
`;
