/**
 * A group of tests that this machine cannot run: skipped, counted, and said why. In continuous integration nothing is
 * skipped: there it fails.
 */
export function skipOutsideCi(name: string, why: string): void {
  const title = `${name} (skipped: ${why})`;
  if (process.env['CI'] === undefined) test.skip(title, () => undefined);
  else
    test(name, () => {
      throw new Error(`Not run, and nothing may be skipped in CI: ${why}.`);
    });
}
