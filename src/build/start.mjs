// npm start [-- --port N] [--no-open] [--excel PROFILE]: builds what has changed, serves it and opens the workbench.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = 'npm start -- [--port N] [--no-open] [--excel PROFILE]';

const options = { port: 3000, open: true, excel: null };
const args = process.argv.slice(2);
while (args.length > 0) {
  const arg = args.shift();
  if (arg === '--no-open') options.open = false;
  else if (arg === '--port' && /^\d{1,5}$/.test(args[0] ?? '') && Number(args[0]) < 65536)
    options.port = Number(args.shift());
  else if (arg === '--excel' && args.length > 0) options.excel = args.shift();
  else {
    console.error(usage);
    process.exit(2);
  }
}

if (!buildIfNeeded(root, ['addin', 'workbench', 'cli'])) process.exit(1);

const { startServer, profileNameOf, profileNames } = createRequire(import.meta.url)(
  path.join(root, 'dist', 'cli', 'serve.cjs'),
);
if (options.excel !== null && profileNameOf(options.excel) === null) {
  console.error(`${usage}\nPROFILE is the Excel that the workbench imitates: ${profileNames.join(', ')}.`);
  process.exit(2);
}
let server;
try {
  server = await startServer({ port: options.port, dist: path.join(root, 'dist') });
} catch (error) {
  console.error(
    `The workbench could not be started: ${error.message}\nIf other programs use the ports from ${options.port} on, choose one yourself: ${usage}`,
  );
  process.exit(1);
}

const address = options.excel === null ? server.url : `${server.url}/?excel=${profileNameOf(options.excel)}`;
console.log(`\n  BMS for Excel: ${address}\n`);
console.log(
  `  The browser warns the first time because the certificate was made on this machine: continue past it, or trust ${server.certificate.authorityFile} in the browser's settings.`,
);
console.log('  Ctrl+C ends.\n');

// Without a desktop (a server, CI, SSH) there is nothing to open the page in.
const desktop =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (options.open && desktop && !process.env.CI) {
  const { default: open } = await import('open');
  await open(address).catch(() => undefined);
}

const end = () => {
  // A second Ctrl+C need not wait for anything.
  process.once('SIGINT', () => process.exit(130));
  void server.close().then(() => process.exit(0));
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
