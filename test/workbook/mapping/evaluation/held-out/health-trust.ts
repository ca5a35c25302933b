/** A health trust in bokmål: wards by code, rates, labels beside the cells. */
export const healthTrust = `
Sykehusinfeksjoner_HSYK | 3.4 % | Sykehusinfeksjoner | result | users | lower | % | - | HSYK
Sykehusinfeksjoner_HMR  | 2.9 % | Sykehusinfeksjoner | result | users | lower | % | - | HMR
Sykehusinfeksjoner_Amb  | 3 %   | Sykehusinfeksjoner | ambition | users | lower | % | - | -
Innleiekostnad_HSYK     | kr 41000000 | Innleiekostnad | result | finance | lower | kr | - | HSYK
Innleiekostnad_HMR      | kr 28000000 | Innleiekostnad | result | finance | lower | kr | - | HMR
Pas_erf                 | 78; Pasienterfaringer | Pasienterfaringer | result | users | higher | - | - | -
Reinnl_30d              | 14 %; Reinnleggelser innen 30 dager | Reinnleggelser innen 30 dager | result | users | lower | % | - | -
Antall_senger           | 512   | - | - | - | - | - | - | -
Foretaksnr              | 883974832 | - | - | - | - | - | - | -
`;
