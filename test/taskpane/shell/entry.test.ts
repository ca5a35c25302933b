import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findBuild } from '../../support/browser';
import { skipOutsideCi } from '../../support/skip';

const dist = findBuild();
if (dist === null) skipOutsideCi('the entry of the pane', 'nothing built; run npm run build');
else
  test('the page runs its scripts while it is parsed: a click on the ribbon before deferred ones is lost (office-js #5176)', () => {
    const html = readFileSync(path.join(dist, 'addin/taskpane.html'), 'utf8');
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((tag) => /\b(?:defer|async|module)\b/.test(tag))).toEqual([]);
  });
