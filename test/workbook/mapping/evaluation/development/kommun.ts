/** A Swedish municipality with key figures: a database's code before the name, target and national value behind it. */
export const kommun = `
N15505_Meritvärde_åk9        | 226.1 over years | Meritvärde åk9 | result | users | higher | - | - | -
N15505_Meritvärde_åk9_mål    | 230              | Meritvärde åk9 | ambition | users | higher | - | - | -
N15505_Meritvärde_åk9_riket  | 221.4            | Meritvärde åk9 | benchmark | users | higher | - | - | -
Sjukfrånvaro_2023            | 7.4 %            | Sjukfrånvaro | previous | people | lower | % | 2023 | -
Sjukfrånvaro_2024            | 6.9 %            | Sjukfrånvaro | result | people | lower | % | 2024 | -
Sjukfrånvaro_målvärde        | 6 %              | Sjukfrånvaro | ambition | people | lower | % | - | -
Sjukfrånvaro_gräns           | 8 %              | Sjukfrånvaro | critical | people | lower | % | - | -
Nöjda_brukare_hemtjänst      | 88 %             | Nöjda brukare hemtjänst | result | users | higher | % | - | -
Nöjda_brukare_hemtjänst_fg_år | 86 %            | Nöjda brukare hemtjänst | previous | users | higher | % | - | -
VantetidSarskiltBoende_dagar | 43               | Väntetid särskilt boende | result | users | lower | dagar | - | -
Nettokostnadsavvikelse_IFO   | 3.1 %            | Nettokostnadsavvikelse IFO | result | finance | lower | % | - | -
HME_totalt                   | 79               | HME | result | people | higher | - | - | -
Handläggningstid_bygglov     | 41               | Handläggningstid bygglov | result | processes | lower | - | - | -
Folkmangd                    | 41233            | - | - | - | - | - | - | -
Kommunkod                    | 1280             | - | - | - | - | - | - | -
Upprattad_av                 | "A. Berg"        | - | - | - | - | - | - | -
`;
