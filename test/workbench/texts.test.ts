import { readdirSync } from 'node:fs';
import { languages } from '../../src/locales/language';
import { exampleTitle, workbenchText } from '../../src/workbench/texts';

const files = readdirSync('assets/examples').filter((file) => file.endsWith('.xlsx'));

test.each(languages)('every example has a title of its own in %s', (language) => {
  const titles = files.map((file) => exampleTitle(file, workbenchText(language)));
  expect(new Set(titles).size).toBe(files.length);
  for (const title of titles) expect(title).not.toMatch(/xlsx|^examples\./);
});

test.each(['eigen.xlsx', 'toString.xlsx'])('another file keeps its name: %s', (file) =>
  expect(exampleTitle(file, workbenchText('nb'))).toBe(file),
);
