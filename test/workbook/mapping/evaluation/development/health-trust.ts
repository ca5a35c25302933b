/** A health authority that follows its trusts, in bokmål: the code of a trust in every name, the trade's abbreviations, labels beside the cells. */
export const healthTrust = `
Ventetid_OUS            | Somatikk! 61              | Ventetid | result | users | lower | - | - | OUS
Ventetid_AHUS           | Somatikk! 58              | Ventetid | result | users | lower | - | - | AHUS
Ventetid_SSHF           | Somatikk! 66              | Ventetid | result | users | lower | - | - | SSHF
Ventetid_mål            | Mål! 50                   | Ventetid | ambition | users | lower | - | - | -
Ventetid_kritisk        | Mål! 60                   | Ventetid | critical | users | lower | - | - | -
Fristbrudd_OUS          | Somatikk! 2.1 %           | Fristbrudd | result | ? | lower | % | - | OUS
Fristbrudd_AHUS         | Somatikk! 1.9 %           | Fristbrudd | result | ? | lower | % | - | AHUS
Fristbrudd_SSHF         | Somatikk! 3 %             | Fristbrudd | result | ? | lower | % | - | SSHF
Sykefravær_OUS          | HR! 7.8 %                 | Sykefravær | result | people | lower | % | - | OUS
Sykefravær_AHUS         | HR! 8.1 %                 | Sykefravær | result | people | lower | % | - | AHUS
Sykefravær_landet       | HR! 7.9 %                 | Sykefravær | benchmark | people | lower | % | - | -
AktBud                  | 0.8 %; Budsjettavvik      | Budsjettavvik | result | finance | lower | % | - | -
KPas                    | 1.3 %; Korridorpasienter  | Korridorpasienter | result | users | lower | % | - | -
KPas_mål                | 0 %; Mål                  | Korridorpasienter | ambition | users | lower | % | - | -
DRG_poeng               | 41200                     | - | - | - | - | - | - | -
HF_kode                 | "OUS"                     | - | - | - | - | - | - | -
`;
