import { perspectiveKeys } from '../../../../src/locales/mapping';
import { defaultPerspectives, type Suggestion, suggestMapping } from '../../../../src/workbook/mapping';
import { type JudgedField, judgedFields, type JudgedName } from './read-table';
import type { EvaluationWorkbook } from './workbooks';

/** How often a field was proposed, how often rightly, and how often it should have been. */
export interface FieldFigures {
  readonly field: JudgedField;
  /** Right of what was proposed. */
  readonly precision: number;
  /** Rightly proposed of what should have been. */
  readonly recall: number;
  readonly proposed: number;
  readonly expected: number;
}

export interface Mistake {
  readonly workbook: string;
  readonly name: string;
  readonly field: JudgedField;
  readonly expected: string | null;
  readonly proposed: string | null;
}

interface Judgement extends Mistake {
  readonly isRight: boolean;
}

/** Judges the suggestions for workbooks against what a controller would say. */
export function measureMapping(workbooks: readonly EvaluationWorkbook[]): {
  readonly figures: readonly FieldFigures[];
  readonly mistakes: readonly Mistake[];
} {
  const judgements = workbooks.flatMap(judgementsOf);
  const figures = judgedFields.map((field): FieldFigures => {
    const ofField = judgements.filter((judgement) => judgement.field === field);
    const proposed = ofField.filter((judgement) => judgement.proposed !== null);
    const expected = ofField.filter((judgement) => judgement.expected !== null);
    const right = proposed.filter(({ isRight }) => isRight).length;
    return {
      field,
      precision: right / proposed.length,
      recall: right / expected.length,
      proposed: proposed.length,
      expected: expected.length,
    };
  });
  return { figures, mistakes: judgements.filter(({ isRight }) => !isRight) };
}

function judgementsOf({ title, language, names }: EvaluationWorkbook): readonly Judgement[] {
  const facts = new Map(names.map((name) => [name.range, name.facts]));
  const suggestions = suggestMapping(
    names.map(({ range }) => range),
    { language, factsOf: (range) => facts.get(range) ?? null },
  );
  const perspectives = new Map<string, string>(
    defaultPerspectives(language).map((name, index) => [name, perspectiveKeys[index] ?? '']),
  );
  return names.flatMap((name) => {
    const found = suggestions.find((suggestion) => suggestion.name === name.range.name);
    return judgedFields.flatMap((field) => judge(title, name, field, found, perspectives));
  });
}

function judge(
  workbook: string,
  { range, expected }: JudgedName,
  field: JudgedField,
  found: Suggestion | undefined,
  perspectives: ReadonlyMap<string, string>,
): readonly Judgement[] {
  const wanted = expected[field];
  if (wanted === undefined) return [];
  const value = found === undefined || found.confidence < 0.5 ? null : found[field];
  const proposed = value !== null && field === 'perspective' ? (perspectives.get(value) ?? value) : value;
  return [{ workbook, name: range.name, field, expected: wanted, proposed, isRight: proposed === wanted }];
}
