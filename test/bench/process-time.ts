import { spawnSync } from 'node:child_process';

/**
 * Processor time of a command and of all that it starts and waits for, in milliseconds, as the shell counts it.
 *
 * @returns `null` where it fails, or there is no shell that counts
 */
export function processTime(command: readonly string[]): number | null {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null', 'bash', ...command],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  const [user, system] = stderr?.trim().split(' ').map(Number) ?? [];
  return status !== 0 || user === undefined || system === undefined ? null : 1000 * (user + system);
}
