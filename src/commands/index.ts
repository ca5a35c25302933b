export type { Fault } from './fault';
export { faultOf } from './fault';
export type { Making, MakingState } from './making';
export { createMaking } from './making';
export type { RibbonHost } from './make-scorecard';
export { ribbonMakeScorecard } from './make-scorecard';
