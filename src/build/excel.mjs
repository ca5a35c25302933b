// npm run excel: builds the add-in, serves it, and opens desktop Excel with it, by Microsoft's own tool.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the manifest says that the add-in is. */
const port = 3000;
const tool = 'office-addin-dev-settings@4.0.0';

/** @returns what is missing, in words; null when Excel is here */
function missingExcel() {
  if (process.platform === 'darwin') {
    return existsSync('/Applications/Microsoft Excel.app')
      ? null
      : 'Microsoft Excel was not found in Applications. Install Microsoft 365 and run this again.';
  }
  if (process.platform === 'win32') {
    const key = String.raw`SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe`;
    const found = ['HKLM', 'HKCU'].some(
      (hive) => spawnSync('reg', ['query', `${hive}\\${key}`], { stdio: 'ignore' }).status === 0,
    );
    return found ? null : 'Microsoft Excel was not found on this machine. Install Microsoft 365 and run this again.';
  }
  return 'Desktop Excel exists for Windows and Mac only, so there is nothing to open here.';
}

const missing = missingExcel();
if (missing !== null) {
  console.error(`${missing}\nWithout Excel, npm start shows the add-in beside a spreadsheet in the browser.`);
  process.exit(1);
}
if (!buildIfNeeded(root, ['addin', 'workbench', 'cli'])) process.exit(1);

const { startServer } = createRequire(import.meta.url)(path.join(root, 'dist/cli/serve.cjs'));
const server = await startServer({ port, dist: path.join(root, 'dist') });
if (server.url !== `https://localhost:${port}`) {
  console.error(
    `Port ${port} is in use by another program, and Excel looks for the add-in there. End that program (perhaps another npm start) and run this again.`,
  );
  await server.close();
  process.exit(1);
}

console.log(`Serving the add-in on ${server.url}. Excel opens it only when the certificate is trusted:`);
console.log(
  process.platform === 'darwin'
    ? `  security add-trusted-cert -k ~/Library/Keychains/login.keychain-db "${server.certificate.authorityFile}"`
    : `  certutil -user -addstore Root "${server.certificate.authorityFile}"`,
);
console.log(
  `Opening Excel with ${tool} (Microsoft's tool, which may report its own use: npx office-addin-usage-data off). Ctrl+C ends.`,
);

// Its peer dependency is for the other kind of manifest, and large.
const environment = { ...process.env, npm_config_legacy_peer_deps: 'true' };
const sideload = spawn('npx', ['--yes', tool, 'sideload', 'manifest.xml', 'desktop', '--app', 'Excel'], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
sideload.on('exit', (status) => {
  if (status === 0) return;
  console.error('Excel could not be opened with the add-in. The lines above say why; nothing of yours was changed.');
  void server.close().then(() => process.exit(1));
});
process.once('SIGINT', () => {
  void server.close().then(() => process.exit(0));
});
