import { run } from './run';

// A reader that closes early (`bms names IN | head -1`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

void run(process.argv.slice(2), process.env).then(({ exitCode, output, messages }) => {
  if (messages !== '') process.stderr.write(`${messages}\n`);
  // The engine keeps timers alive; leave when everything is written.
  if (output === '') process.exit(exitCode);
  process.stdout.write(`${output}\n`, () => process.exit(exitCode));
});
