export type { FunctionCall, FunctionResult, FunctionRuntime } from './runtime';
export { type FunctionMetadata, OfficeFunctionRuntime, type FunctionRuntimeOptions } from './office-function-runtime';
