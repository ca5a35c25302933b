/** A county's transport and culture departments in nynorsk. */
export const nynorsk = `
Kollektivreiser_per_innbyggjar     | 61       | Kollektivreiser per innbyggjar | result | community | higher | - | - | -
Drepne_og_hardt_skadde             | 14       | Drepne og hardt skadde | result | community | lower | - | - | -
Drepne_og_hardt_skadde_mål         | 10       | Drepne og hardt skadde | ambition | community | lower | - | - | -
Etterslep_fylkesveg                | kr 5100000 | Etterslep fylkesveg | result | ? | lower | kr | - | -
Bibliotekbesøk_2023                | 4.1      | Bibliotekbesøk | previous | ? | higher | - | 2023 | -
Bibliotekbesøk_2024                | 4.4      | Bibliotekbesøk | result | ? | higher | - | 2024 | -
Tannhelse_utan_hol                 | 31 %     | ? | result | ? | higher | % | - | -
Vegnummer                          | 651      | - | - | - | - | - | - | -
`;
