export type { FunctionCall, FunctionResult, FunctionRuntime } from './runtime';
export {
  type FunctionMetadata,
  type FunctionsMetadata,
  OfficeFunctionRuntime,
  type FunctionRuntimeOptions,
} from './office-function-runtime';
