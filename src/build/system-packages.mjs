// What the tests use besides Node.js, by the Debian package that brings it. The README and .ci/run name the same.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const onPath = (...commands) =>
  commands.some((command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0);
const font = (family) => (spawnSync('fc-list', [family], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

// Debian's Python has the package; another one that comes first may have it too.
const hasOpenpyxl = () =>
  ['/usr/bin/python3', 'python3'].some(
    (python) => spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
  );

/** Each with what is skipped without it, outside continuous integration. */
export const systemPackages = [
  {
    name: 'chromium',
    needed: 'the browser tests',
    there: () =>
      (process.env.CHROME_PATH !== undefined && existsSync(process.env.CHROME_PATH)) ||
      onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ||
      existsSync('/Applications/Google Chrome.app'),
  },
  { name: 'libreoffice-calc', needed: 'the tests in LibreOffice', there: () => onPath('soffice', 'libreoffice') },
  { name: 'python3-openpyxl', needed: 'the tests in openpyxl', there: hasOpenpyxl },
  { name: 'fontconfig', needed: 'finding fonts', there: () => onPath('fc-list') },
  { name: 'fonts-dejavu-core', needed: 'the layout in DejaVu', there: () => font('DejaVu Sans') },
  { name: 'fonts-liberation', needed: 'the layout in Liberation', there: () => font('Liberation Sans') },
];

/**
 * Says in one line which of them are missing.
 *
 * @returns whether the tests may start: outside continuous integration they skip what they cannot do
 */
export function systemPackagesSuffice() {
  const missing = systemPackages.filter(({ there }) => !there());
  if (missing.length === 0) return true;
  const what = missing.map(({ name, needed }) => `${name} (${needed})`).join(', ');
  const how = `apt-get install ${missing.map(({ name }) => name).join(' ')}`;
  console.error(
    process.env.CI
      ? `Missing on this machine, and nothing may be skipped in CI: ${what}. ${how}`
      : `Skipped for want of a system package: ${what}. ${how}`,
  );
  return !process.env.CI;
}
