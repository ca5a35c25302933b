import { printAll, ReaderGone } from './print-all';
import { run } from './run';
import { timeIsUp } from './time-guard';

// Where messages cannot be written there is nobody left to tell.
process.stderr.on('error', () => undefined);

void run(process.argv.slice(2), process.env, timeIsUp).then(async ({ exitCode, output, messages, unprinted }) => {
  if (messages !== '') process.stderr.write(`${messages}\n`);
  try {
    if (output !== '') await printAll(`${output}\n`);
  } catch (error) {
    // A reader that closes early (`bms names IN | head -1`) is no fault of ours.
    if (error instanceof ReaderGone) process.exit(0);
    process.stderr.write(`${unprinted}\n`);
    process.exit(1);
  }
  // The engine keeps timers alive; leave when everything is written.
  process.exit(exitCode);
});
