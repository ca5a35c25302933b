/** The Excel host: what the workbench, the command line and the tests start from. */
export { HostDocument } from './document/document';
export { type FunctionsMetadata, OfficeFunctionRuntime } from './functions';
export { type CalculationPort, noCalculation } from './protocol/calculation-port';
export type { MessageEntry } from './protocol/events';
export { type Counters, type Faults, OfficeHost, type OfficeHostOptions } from './protocol/office-host';
export { type ExcelProfile, type ProfileName, profileNameOf, profileNames, profiles } from './profile';
export { requirementMatrix } from './protocol/requirements';
