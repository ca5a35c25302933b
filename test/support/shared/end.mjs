import { rmSync } from 'node:fs';

/** After all tests. */
export default async function end() {
  const { folder, server, endBrowser } = globalThis.sharedTests;
  await endBrowser();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
}
