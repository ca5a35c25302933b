import { rmSync } from 'node:fs';

/** After all tests. */
export default async function end() {
  const { folder, server, endProcesses } = globalThis.sharedTests;
  await endProcesses();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
}
