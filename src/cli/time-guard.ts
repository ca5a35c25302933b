import { Worker } from 'node:worker_threads';

/** Processor time that a command may take: half a minute where nothing else runs, with room to begin and to end. */
const mostSeconds = 25;

/**
 * Looks at the process from beside it, since what a workbook holds the main thread with, such as a formula over a
 * thousand million cells, lets no timer there come to its turn. Processor time and not the clock: a machine that others
 * keep busy is no reason to give a workbook up.
 */
const watching = `
const { parentPort, workerData } = require('node:worker_threads');
const looking = setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1e6 < workerData) return;
  clearInterval(looking);
  const { Session } = require('node:inspector');
  const session = new Session();
  session.connectToMainThread();
  parentPort.postMessage('late');
  session.post('Runtime.terminateExecution');
}, 250);
`;

/**
 * Ends what the main thread is at when the process has taken too much time.
 *
 * @param seconds - of processor time, counted from the start of the process
 * @returns resolves when the time is up; what the main thread was at then never ends
 */
export function timeIsUp(seconds = mostSeconds): Promise<void> {
  const watcher = new Worker(watching, { eval: true, workerData: seconds });
  return new Promise((resolve) => {
    watcher.once('message', () => resolve());
    // Where no thread or no inspector is to be had, a command takes the time that it takes.
    watcher.once('error', () => undefined);
    // Whoever listens to a thread waits for it to end.
    watcher.unref();
  });
}
