// Suggesting and writing a setup: apart from the index, so that the pane's start does not load what only these need.
export { readSuggestions, type WorkbookSuggestions } from './mapping/read-suggestions';
export { writeSetup, type WriteSetupOptions, type WrittenSetup } from './setup/write-setup';
export { editSetup } from './setup/edit-setup';
export { addNames } from './names/add-names';
export { readMarked } from './names/name-marked';
export { savePeriod, type SavePeriodOptions } from './save-period';
export { makeUnitCards, type UnitCardOptions } from './make-unit-cards';
