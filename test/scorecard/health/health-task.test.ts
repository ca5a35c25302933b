import { languages } from '../../../src/locales/language';
import { healthGroups, type HealthRule, healthRules, healthSummary, taskText } from '../../../src/scorecard';

const finding = (rule: HealthRule, nr: string | null = null): { rule: HealthRule; nr: string | null } => ({ rule, nr });

/** Each group as its task and, by what it is about, its rules. */
const grouped = (findings: readonly { rule: HealthRule; nr: string | null }[], order: readonly string[] = []) =>
  healthGroups(findings, order).map(({ task, parts }) => [
    task,
    ...parts.map((part) => [part.nr, ...part.findings.map(({ rule }) => rule)]),
  ]);

test('findings stand by what to do, then by indicator in card order', () => {
  const findings = [
    finding('no-lead'),
    finding('no-owner', '2.1'),
    finding('no-owner', '1.2'),
    finding('no-source', '2.1'),
    finding('always-green', '1.2'),
    finding('red-without-action', '2.1'),
  ];
  expect(grouped(findings, ['1.2', '2.1'])).toEqual([
    ['card', [null, 'no-lead']],
    ['followUp', ['2.1', 'red-without-action']],
    ['fill', ['1.2', 'no-owner'], ['2.1', 'no-owner', 'no-source']],
    ['ambition', ['1.2', 'always-green']],
  ]);
});

test('what is about the card comes before an indicator, and a row that is on no card last', () => {
  const findings = [finding('perspective-missing', '9'), finding('perspective-missing', '1.1'), finding('no-owner')];
  expect(grouped(findings, ['1.1'])).toEqual([
    ['fill', [null, 'no-owner'], ['1.1', 'perspective-missing'], ['9', 'perspective-missing']],
  ]);
});

test('no finding is lost: every rule has its task, and every task a rule', () => {
  const groups = healthGroups(
    healthRules.map((rule) => finding(rule, 'a')),
    [],
  );
  expect(groups.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings)).length).toBe(healthRules.length);
  expect(groups.map(({ task }) => taskText(task, 'nb'))).toEqual([
    'Se på kortet som helhet',
    'Følg opp',
    'Sjekk tall og retning',
    'Fyll ut i oppsettet',
    'Vurder ambisjonene',
  ]);
});

const [card, one, two] = [finding('no-lead'), finding('no-owner', '1'), finding('no-source', '2')];

test.each([
  [[], 'Ingen funn'],
  [[card], '1 funn, om kortet som helhet'],
  [[card, card], '2 funn, om kortet som helhet'],
  [[one], '1 funn om 1 indikator'],
  [[one, one, two], '3 funn om 2 indikatorer'],
  [[card, one, one], '3 funn: 1 om kortet som helhet, 2 om 1 indikator'],
])('%j is %s', (findings, text) => expect(healthSummary(findings, 'nb')).toBe(text));

test.each(languages)('the counts are in words of %s', (language) => {
  const text = healthSummary([card, one, two, two], language);
  expect(text).not.toContain('{{');
  expect(text.match(/\d+/g)).toEqual(['4', '1', '3', '2']);
});
