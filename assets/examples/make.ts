import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exampleFiles } from './files';

for (const [name, bytes] of exampleFiles()) {
  writeFileSync(path.join(__dirname, name), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
