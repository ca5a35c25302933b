import { suggestMapping } from '../../src/workbook/mapping';
import { measureMapping } from '../workbook/mapping/evaluation/measure-mapping';
import { development, heldOut } from '../workbook/mapping/evaluation/workbooks';
import { named } from '../workbook/mapping/named';
import { medianTime, report } from './figure';

const goals: Readonly<Partial<Record<string, { readonly precision: string; readonly recall: string }>>> = {
  indicator: { precision: '≥ 0.95', recall: '≥ 0.80' },
  role: { precision: '≥ 0.95', recall: '≥ 0.80' },
};

/** Names such as a county's with 22 schools: indicators by unit, year and role. */
function manyNames(count: number): ReturnType<typeof named>[] {
  const indicators = ['Frafall', 'Sykefravær', 'Elevtrivsel', 'Merforbruk', 'Saksbehandlingstid', 'Grunkefaktor'];
  const endings = ['', '_Ambisjon', '_Krit', '_2023', '_2024', '_Landet'];
  return Array.from({ length: count }, (_, index) => {
    const indicator = indicators[index % indicators.length] ?? '';
    const ending = endings[Math.floor(index / indicators.length) % endings.length] ?? '';
    return named({ name: `${indicator}_Emne${Math.floor(index / (indicators.length * endings.length))}${ending}` });
  });
}

/** How right the suggestions are, field by field, and how long 10,000 names take. */
export async function measure(): Promise<void> {
  for (const [set, workbooks] of [['development', development], ['heldOut', heldOut]] as const) {
    for (const { field, precision, recall, proposed, expected } of measureMapping(workbooks).figures) {
      report({ name: `mapping.${set}.${field}.precision`, value: precision, unit: 'ratio', note: `${proposed} proposed`, ...(goals[field] === undefined ? {} : { goal: goals[field].precision }) });
      report({ name: `mapping.${set}.${field}.recall`, value: recall, unit: 'ratio', note: `${expected} expected`, ...(goals[field] === undefined ? {} : { goal: goals[field].recall }) });
    }
  }
  for (const count of [1000, 10_000]) {
    const names = manyNames(count);
    report({ name: `mapping.${count}.time`, value: await medianTime(3, () => suggestMapping(names, { language: 'nb' })), unit: 'ms' });
  }
}
