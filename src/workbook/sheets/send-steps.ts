import { excelErrorCode } from '../error';

/** A part of what is written, and about how many bytes of a request it takes. */
export interface SendStep<Target> {
  readonly bytes: number;
  queue(target: Target): void;
}

/** Excel on the web refuses requests over 5 MB; the rest is room for what an estimate misses. */
export const requestLimit = 4_000_000;

/**
 * Whether a request may have failed because it was too large: Excel on the web has been seen to refuse one without a
 * reason (office-js #1314).
 */
export function mayBeTooLarge(error: unknown): boolean {
  return ['RequestPayloadSizeLimitExceeded', 'GeneralException'].includes(excelErrorCode(error) ?? '');
}

const encoder = new TextEncoder();

/** Bytes that a text takes in a request. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/**
 * Sends steps in their order in one request, or in several where one would pass the limit. Screen and calculation stand
 * still during each.
 *
 * @param begin - what a request begins with: gives the target of its steps
 * @param limit - bytes
 * @param alongside - queues what the last request does besides
 */
export async function sendSteps<Target>(
  steps: readonly SendStep<Target>[],
  begin: (context: Excel.RequestContext, isFirst: boolean) => Target,
  limit: number,
  alongside: (context: Excel.RequestContext) => void,
): Promise<void> {
  const groups = grouped(steps, limit);
  for (const [index, group] of groups.entries()) {
    const context = new Excel.RequestContext();
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    const target = begin(context, index === 0);
    for (const step of group) step.queue(target);
    if (index === groups.length - 1) alongside(context);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request each, because together they are too large
    await context.sync();
  }
}

function grouped<Target>(steps: readonly SendStep<Target>[], limit: number): readonly (readonly SendStep<Target>[])[] {
  const groups: SendStep<Target>[][] = [[]];
  let bytes = 0;
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > limit) {
      groups.push([]);
      bytes = 0;
    }
    groups[groups.length - 1]?.push(step);
    bytes += step.bytes;
  }
  return groups;
}
