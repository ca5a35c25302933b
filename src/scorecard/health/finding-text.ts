import { fill } from '../../locales/fill';
import { health as texts } from '../../locales/every/health';
import type { Language } from '../../locales/language';
import { placeText } from '../card/warning-text';
import type { HealthFinding, HealthRule } from './health-rule';

/** A finding in words, as `bms check --json` prints it. */
export interface HealthLine {
  readonly rule: HealthRule;
  readonly nr: string | null;
  /** A readable place such as `BMS_Indikatorer rad 7, Ansvarlig`. */
  readonly where: string;
  /** The sentence with its source. */
  readonly message: string;
  /** The rule in a few words. */
  readonly name: string;
  /** The sentence alone. */
  readonly text: string;
  /** The document that the rule is from, within a sentence. */
  readonly source: string;
}

/** Above this the words say so, since the documents differ. */
const farTooMany = 30;

/** Which document a rule is from; what contradicts itself is from none. */
const sourceOf: Readonly<Record<HealthRule, keyof (typeof texts)['nb']['source']>> = {
  'too-many-indicators': 'counties',
  'too-many-in-perspective': 'counties',
  'too-few-in-perspective': 'counties',
  'too-many-in-factor': 'counties',
  'no-lead': 'public',
  'no-lag': 'public',
  'frequency-mix': 'counties',
  'no-owner': 'public',
  'no-source': 'public',
  'no-definition': 'counties',
  'no-ambition': 'counties',
  'no-red-possible': 'counties',
  'ambition-moved': 'counties',
  'always-green': 'public',
  'red-without-action': 'counties',
  stale: 'counties',
  'scale-doubt': 'rules',
  'direction-against-ambition': 'rules',
  'perspective-missing': 'rules',
  'absolute-figure': 'counties',
  'average-of-averages': 'counties',
  'sign-doubt': 'rules',
};

/** A finding in one sentence, with where it can be mended and the document that its rule is from. */
export function healthLine(finding: HealthFinding, language: Language): HealthLine {
  const { rule, nr, place, column } = finding;
  const { card, name, source, finding: sentence } = texts[language];
  const [text, document] = [ruleText(finding, language), source[sourceOf[rule]]];
  return {
    rule,
    nr,
    where: place === null ? card : placeText(place, column, language),
    message: fill(sentence, { text, source: document }),
    name: name[rule],
    text: /[.?!]$/.test(text) ? text : `${text}.`,
    source: document,
  };
}

function ruleText({ rule, subject, count = 0 }: HealthFinding, language: Language): string {
  const { rule: ofRule } = texts[language];
  switch (rule) {
    case 'too-many-indicators':
      return fill(ofRule[count > farTooMany ? 'far-too-many-indicators' : rule], { count });
    case 'too-few-in-perspective':
      return fill(ofRule[rule][count === 0 ? 'zero' : count === 1 ? 'one' : 'other'], { subject, count });
    default:
      return fill(ofRule[rule], { subject, count });
  }
}
