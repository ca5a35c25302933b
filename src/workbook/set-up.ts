// Suggesting and writing a setup: apart from the index, so that the pane does not load what only these need.
export { readSuggestions, type WorkbookSuggestions } from './mapping/read-suggestions';
export { writeSetup, type WriteSetupOptions, type WrittenSetup } from './setup/write-setup';
