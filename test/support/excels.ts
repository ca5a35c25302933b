import type { ProfileName } from '../../src/host/profile';

/** The Excels in which the most important browser tests run beside the default one. */
export const otherExcels: readonly ProfileName[] = ['web', 'mac-nb'];

/** What tests are told with in one of the Excels that they run in. */
export interface TestsInExcel {
  /** A test that runs in the default Excel alone. */
  readonly test: jest.It;
  /** One of the most important, which runs in the others too. */
  readonly important: jest.It;
}

/** Tells no test. */
const left = Object.assign(() => undefined, { each: () => () => undefined }) as unknown as jest.It;

/** How tests are told in the default Excel, and how in any other. */
export const inDefaultExcel: TestsInExcel = { test, important: test };
export const inOtherExcel: TestsInExcel = { test: left, important: test };
