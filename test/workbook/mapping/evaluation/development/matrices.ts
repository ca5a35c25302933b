/** Whole tables with names, schools down and years across: the word for a table in the name, limits by school. */
export const matrices = `
tblFrafall              | Brukere! 4.1 % over units and years | Frafall | result | users | lower | % | - | -
tblFrafall_mål          | Brukere! 3 % by units               | Frafall | ambition | users | lower | % | - | -
tblFrafall_krit         | Brukere! 6 % by units               | Frafall | critical | users | lower | % | - | -
tblSykefravær           | HR! 5 % over units and years        | Sykefravær | result | people | lower | % | - | -
Matrise_Motivasjon      | Brukere! 3.8 over units and years   | Motivasjon | result | users | higher | - | - | -
Matrise_Motivasjon_nasj | Brukere! 3.9 over years             | Motivasjon | benchmark | users | higher | - | - | -
Driftsutgift_per_elev_alle_skoler | Økonomi! kr 157000 over units and years | Driftsutgift per elev | result | finance | lower | kr | - | -
Merforbruk_pr_skole     | Økonomi! 1.1 % over units and years | Merforbruk | result | finance | lower | % | - | -
Ungdomsbedrift_skoler   | 15 % over units and years           | Ungdomsbedrift | result | community | higher | % | - | -
Elevtall_skoler         | 412 over units and years            | - | - | - | - | - | - | -
Skoler                  | "Skole A" by units                  | - | - | - | - | - | - | -
Årstall                 | 2015 over years                     | - | - | - | - | - | - | -
tblOppslag              | 1 by units                          | - | - | - | - | - | - | -
`;
