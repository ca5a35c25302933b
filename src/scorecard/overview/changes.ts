import type { BuiltCard, BuiltIndicator } from '../card/built-card';

/** The kinds of change in the order that a reader needs them. */
export const changeKinds = ['newRed', 'redAgain', 'yellowWorse', 'newGreen'] as const;

export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly indicator: BuiltIndicator;
}

/**
 * What has changed since the last period, and what is still red: by kind, then by score from the lowest, those without
 * a score last, then in card order (rules 17.1).
 */
export function changesOf(built: BuiltCard): readonly Change[] {
  return built.perspectives
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator): Change[] => {
      const kind = kindOf(indicator);
      return kind === null ? [] : [{ kind, indicator }];
    })
    .sort(
      (a, b) =>
        changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
        compareScores(a.indicator.card.score, b.indicator.card.score),
    );
}

/** The lowest score first, none last. */
export function compareScores(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

function kindOf({ card: { status, trend }, earlier: { before } }: BuiltIndicator): ChangeKind | null {
  switch (status) {
    case 'red':
      return before === 'red' ? 'redAgain' : 'newRed';
    case 'yellow':
      return trend === 'worse' ? 'yellowWorse' : null;
    case 'green':
      return before === 'yellow' || before === 'red' ? 'newGreen' : null;
    default:
      return null;
  }
}
