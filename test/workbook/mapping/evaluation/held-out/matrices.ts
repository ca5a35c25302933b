/** Tables in nynorsk: rows by unit, the word for a table behind the name. */
export const matrices = `
Fullføring_tabell       | 80 % over units and years | Fullføring | result | users | higher | % | - | -
Fullføring_tabell_mål   | 82 % by units             | Fullføring | ambition | users | higher | % | - | -
Nærvær_einingar         | 94 % over units and years | Nærvær | result | people | higher | % | - | -
Budsjettavvik_einingar  | 1.2 % over units and years | Budsjettavvik | result | finance | lower | % | - | -
Einingar                | "Plan" by units           | - | - | - | - | - | - | -
Prisindeks              | 133.6 over years          | - | - | - | - | - | - | -
`;
