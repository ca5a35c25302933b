export type { NameFacts } from './mapping-name';
export { type MappingContext, suggestMapping } from './suggest-mapping';
export * from './suggestion';
export { defaultPerspectives } from './texts';
