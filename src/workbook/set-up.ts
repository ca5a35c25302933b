// Suggesting and writing a setup: apart from the index, so that the pane's start does not load what only these need.
export { readSuggestions, type WorkbookSuggestions } from './make/read-suggestions';
export { readBlocks } from './make/read-blocks';
export type { Block, BlockColumn, BlockRow } from './blocks/block';
export { acceptedCard, evenlyLikely, leastOfTables } from './mapping/accepted';
export type { NameSuggestion } from './mapping/beside-name';
export type { CardFact, CardSuggestion, CardSuggestionField } from './mapping/suggest-card';
export type { TableSuggestion } from './mapping/suggest-tables';
export { writeSetup, type WriteSetupOptions, type WrittenSetup } from './setup/write-setup';
export { undoSetup } from './setup/undo-setup';
export { editSetup } from './setup/edit-setup';
export { addNames } from './names/add-names';
export { checkWorkbook, type PlacedFinding } from './make/check-workbook';
export { type ActionOptions, type ListedAction, listActions, type WorkbookActions } from './make/list-actions';
export { readMarked } from './make/read-marked';
export { savePeriod, type SavePeriodOptions } from './make/save-period';
export { makeUnitCards, type UnitCardOptions } from './make/make-unit-cards';
