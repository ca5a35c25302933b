import { useId } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cardFields, wordIn } from '../../locales/headers';
import {
  type CardSuggestion,
  cardSuggestionFields,
  type CardSuggestionField,
} from '../../workbook/mapping/suggest-card';
import { useSetupStyles } from './setup-styles';
import { useSetupTexts } from './setup-texts';
import { CellLink } from './table-preview';

const useStyles = makeStyles({
  fact: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** What the workbook says of itself: each goes into the card's heading unless it is left out. */
export function CardFacts({
  card,
  offered,
  leftOut,
  onChange,
}: {
  readonly card: CardSuggestion;
  /** The fields that can be written, with their values. */
  readonly offered: Readonly<Partial<Record<CardSuggestionField, string>>>;
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
}): JSXElement | null {
  const styles = useStyles();
  const shared = useSetupStyles();
  const { language, text } = useSetupTexts();
  const heading = useId();
  const found = cardSuggestionFields.filter((field) => offered[field] !== undefined);
  if (found.length === 0) return null;
  const change = (field: CardSuggestionField, taken: boolean): void =>
    onChange(new Set(taken ? [...leftOut].filter((each) => each !== field) : [...leftOut, field]));
  return (
    <section aria-labelledby={heading} className={shared.stack}>
      <h3 id={heading} className={shared.heading}>
        {text('ofCard.heading')}
      </h3>
      {found.map((field) => {
        const fact = card[field];
        return (
          <div key={field} className={styles.fact}>
            <input
              type="checkbox"
              id={`${heading}${field}`}
              className={shared.checkbox}
              checked={!leftOut.has(field)}
              onChange={({ target }) => change(field, target.checked)}
            />
            <span>
              <label htmlFor={`${heading}${field}`}>
                <span className={shared.muted}>{wordIn(cardFields, field, language)}</span> {offered[field]}
              </label>{' '}
              <span className={mergeClasses(shared.muted, shared.text)}>
                {fact?.address == null ? fact?.reason : <CellLink address={fact.address} />}
              </span>
            </span>
          </div>
        );
      })}
    </section>
  );
}
