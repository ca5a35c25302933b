/** An old system's export: capital letters, no special letters, the year in front. */
export const capitals = `
_2018_SYKEFRAVAER       | 8.4 %      | Sykefravær | previous | people | lower | % | 2018 | -
_2019_SYKEFRAVAER       | 8.1 %      | Sykefravær | result | people | lower | % | 2019 | -
AMB_SYKEFRAVAER         | 7 %        | Sykefravær | ambition | people | lower | % | - | -
KRIT_SYKEFRAVAER        | 9 %        | Sykefravær | critical | people | lower | % | - | -
2018_FRAFALL            | 5.8 %      | Frafall | previous | users | lower | % | 2018 | -
2019_FRAFALL            | 5.1 %      | Frafall | result | users | lower | % | 2019 | -
LAND_FRAFALL            | 5.5 %      | Frafall | benchmark | users | lower | % | - | -
_2019_DRIFTSUTG_ELEV    | kr 157000  | ? | result | finance | lower | kr | 2019 | -
_2018_DRIFTSUTG_ELEV    | kr 151000  | ? | previous | finance | lower | kr | 2018 | -
_2019_LAERLINGER_FULLFORT | 81 %     | ? | result | ? | higher | % | 2019 | -
MEDARB_TILFREDSHET      | 4.2        | ? | result | people | higher | - | - | -
MEDARB_TILFREDSHET_MAAL | 4.4        | ? | ambition | people | higher | - | - | -
_2019_ANT_ELEVER        | 6120       | - | - | - | - | - | - | -
_2019_BUDSJETT          | kr 412000  | - | - | - | - | - | - | -
ORGNR                   | 974652269  | - | - | - | - | - | - | -
`;
