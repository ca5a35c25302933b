/** The school first, in bokmål. */
export const schools = `
Selbu_Gjennomføring     | 78 %   | Gjennomføring | result | users | higher | % | - | Selbu
Malvik_Gjennomføring    | 83 %   | Gjennomføring | result | users | higher | % | - | Malvik
Heimdal_Gjennomføring   | 80 %   | Gjennomføring | result | users | higher | % | - | Heimdal
Gjennomføring_Mål       | 82 %   | Gjennomføring | ambition | users | higher | % | - | -
Selbu_Sykefravær        | 5 %    | Sykefravær | result | people | lower | % | - | Selbu
Malvik_Sykefravær       | 6 %    | Sykefravær | result | people | lower | % | - | Malvik
Heimdal_Sykefravær      | 5.5 %  | Sykefravær | result | people | lower | % | - | Heimdal
Selbu_Adresse           | "Selbuvegen 1" | - | - | - | - | - | - | -
`;
