/**
 * Asks for what browser tests share; the first to ask waits until it is made.
 *
 * @param what - `/browser` for the address of the one Chromium, `/pane` for the pane's page, which then is served
 * @param from - what it is made with where it is not made yet
 */
export async function shared(what: '/browser' | '/pane', from = ''): Promise<string> {
  const response = await fetch(`${sharedAddress()}${what}?with=${encodeURIComponent(from)}`);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}

/** Where the pages that browser tests share are served. */
export function sharedAddress(): string {
  const address = process.env['SHARED_TESTS'];
  if (address === undefined) throw new Error('Browser tests run in jest, whose set-up starts what they share.');
  return address;
}
