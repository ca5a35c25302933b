/** A hospital trust's workbook in nynorsk: clinics at the end, words run together. */
export const hospital = `
Sjukefråvær_KlinikkA     | 8.1 %     | Sjukefråvær     | result    | people | lower | % | - | Klinikk A
Sjukefråvær_KlinikkB     | 6.9 %     | Sjukefråvær     | result    | people | lower | % | - | Klinikk B
Sjukefråvær_Måltal       | 6.5 %     | Sjukefråvær     | ambition  | people | lower | % | - | -
Pasienttilfredsheit      | 82        | Pasienttilfredsheit | result | users | higher | - | - | -
Pasienttilfredsheit_førre | 80       | Pasienttilfredsheit | previous | users | higher | - | - | -
Ventetid_dagar           | 58        | Ventetid        | result    | users  | lower | dagar | - | -
Deltidsandel             | 38 %      | Deltidsandel    | result    | people | lower | % | - | -
Sjukehusinfeksjonar      | 3.1 %     | Sjukehusinfeksjonar | result | users | lower | % | - | -
Sengetal                 | 312       | -               | -         | -      | -     | - | - | -
`;
