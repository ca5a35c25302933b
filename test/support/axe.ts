import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules of axe that a page breaks, each with its places. Waits for what fades first: half-way, colours have less contrast.
 *
 * @param context - the parts to look at, as `axe.run` takes them; default all
 */
export async function findings(page: Page | Frame, context: object = {}): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(async (parts) => {
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map((animation) => animation.finished),
    );
    const { axe } = globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } };
    return axe.run(Object.keys(parts).length === 0 ? document : parts);
  }, context);
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}
