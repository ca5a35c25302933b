import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** Where the project lies. */
export const root = resolve(__dirname, '../..');

/** Source files under a folder, as paths from the root with `/`. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`);
}

/** The paths in code marks that a document names, such as `src/scorecard/index.ts` or `src/host`; each once. */
export function pathsIn(markdown: string): readonly string[] {
  const paths = [...markdown.matchAll(/`((?:src|test|docs|assets|\.ci)(?:\/[\w.-]+)+)\/?`/g)];
  return [...new Set(paths.map(([, path = '']) => path))];
}

/** The relative links of a document, and whether what they lead to is there, a heading of it included. */
export function linksOf(path: string): readonly { readonly target: string; readonly exists: boolean }[] {
  const links = [...readFileSync(join(root, path), 'utf8').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)];
  return links.map(([, target = '']) => {
    const [file = '', heading] = target.split('#');
    const leadsTo = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(root, leadsTo))) return { target, exists: false };
    return { target, exists: heading === undefined || anchorsOf(leadsTo).includes(heading) };
  });
}

/** Headings as a link names them: lower case, words joined by hyphens. */
function anchorsOf(path: string): readonly string[] {
  return [...readFileSync(join(root, path), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
}
