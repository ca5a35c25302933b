export type { Fault } from './fault';
export { faultOf } from './fault';
export type { CardChoice, Maker, Making, MakingState, MakingTask, RunningTask } from './making';
export { createMaking } from './making';
export type { RibbonAction, RibbonHost } from './ribbon';
export { ribbonActions } from './ribbon';
