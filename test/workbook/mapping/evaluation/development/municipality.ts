/** A municipality's workbook in bokmål: camel case, letters written out as ae, oe and aa, years at the end. */
export const municipality = `
SykefravaerMaal          | 6.5 %      | Sykefravær                | ambition  | people    | lower  | % | -    | -
Sykefravær               | 8.1 %      | Sykefravær                | result    | people    | lower  | % | -    | -
SykefravaerIfjor         | 8.4 %      | Sykefravær                | previous  | people    | lower  | % | -    | -
Barnehagedekning2023     | 97.1 %     | Barnehagedekning          | previous  | users     | higher | % | 2023 | -
Barnehagedekning2024     | 98.2 %     | Barnehagedekning          | result    | users     | higher | % | 2024 | -
BarnehagedekningKostragruppe | 94 %   | Barnehagedekning          | benchmark | users     | higher | % | -    | -
Brukertilfredshet        | 4.6        | Brukertilfredshet         | result    | users     | higher | - | -    | -
BrukertilfredshetNedreGrense | 4.0    | Brukertilfredshet         | critical  | users     | higher | - | -    | -
NettoDriftsresultat      | 1.7 %      | Netto driftsresultat      | result    | finance   | higher | % | -    | -
NettoDriftsresultatMaaltall | 1.75 %  | Netto driftsresultat      | ambition  | finance   | higher | % | -    | -
SaksbehandlingstidByggesak | 31       | Saksbehandlingstid byggesak | result  | processes | lower  | - | -    | -
SaksbehandlingstidByggesakKrav | 21   | Saksbehandlingstid byggesak | ambition | processes | lower | - | -    | -
Laanegjeld               | 88 %       | Lånegjeld                 | result    | finance   | lower  | % | -    | -
Innbyggertall            | 24813      | -                         | -         | -         | -      | - | -    | -
Kommunenummer            | 3024       | -                         | -         | -         | -      | - | -    | -
SistOppdatert            | date       | -                         | -         | -         | -      | - | -    | -
`;
