import { ambitionsTable } from './ambitions-table';
import { cardTable } from './card-table';
import { indicatorsTable } from './indicators-table';
import { perspectivesTable } from './perspectives-table';

/** The tables that a card is set up in. */
export const setupTables = {
  card: cardTable,
  perspectives: perspectivesTable,
  indicators: indicatorsTable,
  ambitions: ambitionsTable,
} as const;

export type SetupTable = keyof typeof setupTables;

/** In the order in which they stand on a new sheet. */
export const setupTableKeys = Object.keys(setupTables) as SetupTable[];
