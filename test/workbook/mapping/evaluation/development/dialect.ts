/** A school's own workbook: names as they are said in the staff room, clipped words, the full title to the left of the cells. */
export const dialect = `
Trives_godt             | 91 %                 | Trives godt | result | users | higher | % | - | -
Trives_godt_ifjor       | 89 %                 | Trives godt | previous | users | higher | % | - | -
Mobba                   | 3 %; Elever som er mobbet | ? | result | users | lower | % | - | -
Mobba_max               | 5 %; Grense          | ? | critical | users | lower | % | - | -
Slutta                  | 4.1 %                | Slutta | result | users | lower | % | - | -
Slutta_målet            | 3 %                  | Slutta | ambition | users | lower | % | - | -
Frav_tim                | 4.6; Timefravær      | Timefravær | result | users | lower | - | - | -
Sfv                     | 5.9 %; Sykefravær    | Sykefravær | result | people | lower | % | - | -
Sfv_amb                 | 5 %; Ambisjon        | Sykefravær | ambition | people | lower | % | - | -
Sfv_fylket              | 6.2 %; Fylket        | Sykefravær | benchmark | people | lower | % | - | -
Gj_føring               | 81 %; Gjennomføring  | Gjennomføring | result | users | higher | % | - | -
Eks_snitt               | 3.6; Eksamenskarakter | Eksamenskarakter | result | users | higher | - | - | -
El_und_motiv            | 3.8; Motivasjon (Elevundersøkelsen) | ? | result | users | higher | - | - | -
Vikartimer              | 412                  | ? | ? | ? | ? | ? | ? | ?
Kontaktlærer            | "Ola"                | - | - | - | - | - | - | -
Skoleår                 | "2018/19"            | - | - | - | - | - | - | -
`;
