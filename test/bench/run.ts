/** The parts of the bench by name; each is loaded and measured in a process of its own, so that none warms up or fills another. */
const parts: Readonly<Record<string, () => Promise<{ measure: () => Promise<void> | void }>>> = {
  card: () => import('./card'),
  'command-line': () => import('./command-line'),
  functions: () => import('./functions'),
  'pane-many-names': () => import('./pane-many-names'),
  'pane-size': () => import('./pane-size'),
  'pane-start': () => import('./pane-start'),
  'large-workbook': () => import('./large-workbook'),
  latency: () => import('./latency'),
  mapping: () => import('./mapping'),
  tables: () => import('./tables'),
  units: () => import('./units'),
};

async function main(name: string): Promise<void> {
  const load = parts[name];
  if (load === undefined)
    throw new Error(`There is no bench called ${name}; there are: ${Object.keys(parts).join(', ')}.`);
  const { measure } = await load();
  await measure();
}

main(process.argv[2] ?? '').then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
