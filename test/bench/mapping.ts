import { suggestMapping } from '../../src/workbook/mapping';
import { measureMapping } from '../workbook/mapping/evaluation/measure-mapping';
import { development, heldOut } from '../workbook/mapping/evaluation/workbooks';
import { named } from '../workbook/mapping/named';
import { medianCpu, medianTime, report } from './figure';

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
  for (const [set, workbooks] of [
    ['development', development],
    ['heldOut', heldOut],
  ] as const) {
    for (const { field, precision, recall, proposed, expected } of measureMapping(workbooks).figures) {
      report({
        name: `mapping.${set}.${field}.precision`,
        value: precision,
        unit: 'ratio',
        note: `${proposed} proposed`,
        ...(goals[field] === undefined ? {} : { goal: goals[field].precision }),
      });
      report({
        name: `mapping.${set}.${field}.recall`,
        value: recall,
        unit: 'ratio',
        note: `${expected} expected`,
        ...(goals[field] === undefined ? {} : { goal: goals[field].recall }),
      });
    }
  }
  const spent = new Map<number, number>();
  for (const count of [1000, 10_000]) {
    const names = manyNames(count);
    const work = (): unknown => suggestMapping(names, { language: 'nb' });
    const [ms, cpu] = [await medianTime(5, work), await medianCpu(5, work)];
    spent.set(count, cpu);
    report({
      name: `mapping.${count}.time`,
      value: ms,
      unit: 'ms',
      cpu,
      ...(count === 10_000 ? { goal: '≤ 300 ms' } : {}),
    });
  }
  report({
    name: 'mapping.growth',
    value: (spent.get(10_000) ?? NaN) / (spent.get(1000) ?? NaN),
    unit: 'ratio',
    goal: 'about 10',
    note: 'processor time of 10,000 names to that of 1,000',
  });
}
