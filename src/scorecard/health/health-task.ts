import { health as texts } from '../../locales/every/health';
import type { Language } from '../../locales/language';
import type { HealthRule } from './health-rule';

/** What to do about findings, in the order in which one does it: what is about the card as a whole comes first. */
export const healthTasks = ['card', 'followUp', 'figures', 'fill', 'ambition'] as const;

export type HealthTask = (typeof healthTasks)[number];

const taskOfRule: Readonly<Record<HealthRule, HealthTask>> = {
  'too-many-indicators': 'card',
  'too-many-in-perspective': 'card',
  'too-few-in-perspective': 'card',
  'too-many-in-factor': 'card',
  'no-lead': 'card',
  'no-lag': 'card',
  'frequency-mix': 'card',
  'no-owner': 'fill',
  'no-source': 'fill',
  'no-definition': 'fill',
  'no-ambition': 'fill',
  'no-red-possible': 'fill',
  'ambition-moved': 'ambition',
  'always-green': 'ambition',
  'red-without-action': 'followUp',
  stale: 'figures',
  'scale-doubt': 'figures',
  'direction-against-ambition': 'figures',
  'perspective-missing': 'fill',
  'absolute-figure': 'figures',
  'average-of-averages': 'figures',
  'sign-doubt': 'figures',
};

/** What a finding of a rule asks to be done (rules 18.5). */
export function taskOf(rule: HealthRule): HealthTask {
  return taskOfRule[rule];
}

/** What to do, as a heading. */
export function taskText(task: HealthTask, language: Language): string {
  return texts[language].task[task];
}

/** Findings of one thing to do, by what they are about. */
export interface HealthGroup<Finding> {
  readonly task: HealthTask;
  /** Those about the card as a whole first (`nr` is `null`), then by indicator in card order. */
  readonly parts: readonly { readonly nr: string | null; readonly findings: readonly Finding[] }[];
}

/**
 * Arranges findings by what to do about them (rules 18.5); tasks without a finding are left out.
 *
 * @param findings - as `checkCard` gives them
 * @param order - Nr of the card's indicators in card order
 */
export function healthGroups<Finding extends { readonly rule: HealthRule; readonly nr: string | null }>(
  findings: readonly Finding[],
  order: readonly string[],
): readonly HealthGroup<Finding>[] {
  return healthTasks.flatMap((task) => {
    const ofTask = findings.filter(({ rule }) => taskOf(rule) === task);
    // An Nr may be one that no indicator of the card has: of a row that is left off.
    const numbers = new Set<string | null>([null, ...order, ...ofTask.map(({ nr }) => nr)]);
    const parts = [...numbers].flatMap((nr) => {
      const own = ofTask.filter((finding) => finding.nr === nr);
      return own.length === 0 ? [] : [{ nr, findings: own }];
    });
    return parts.length === 0 ? [] : [{ task, parts }];
  });
}
