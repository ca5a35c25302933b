import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { report } from './figure';

/** The add-in's own JavaScript as it is sent over the wire; office.js is Microsoft's and comes from its network. */
export function measure(): void {
  const folder = path.resolve('dist/addin');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const size = (name: string): number => gzipSync(readFileSync(path.join(folder, name))).length;
  report({ name: 'pane.scripts.gzipped', value: scripts.reduce((sum, name) => sum + size(name), 0), unit: 'bytes', goal: '≤ 250 KB', note: `${scripts.length} files` });
  for (const entry of ['functions.js', 'taskpane.js'].filter((name) => scripts.includes(name))) report({ name: `pane.${entry}.gzipped`, value: size(entry), unit: 'bytes' });
}
