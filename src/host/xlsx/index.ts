export { openWorkbookFile, type WorkbookFile } from './open';
export { createWorkbookFile } from './create';
export { WorkbookFileError, type WorkbookFileFault } from './fault';
