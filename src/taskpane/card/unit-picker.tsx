import { useEffect, useRef, useState } from 'react';
import type { JSXElement } from '@fluentui/react-components';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useCardTexts } from './card-texts';

const useStyles = makeStyles({
  picker: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  list: {
    maxHeight: '220px',
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  unit: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  checkbox: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Which units get a card of their own; all of them to begin with. */
export function UnitPicker({
  units,
  onMake,
  onBack,
}: {
  readonly units: readonly string[];
  readonly onMake: (units: readonly string[]) => void;
  readonly onBack: () => void;
}): JSXElement {
  const styles = useStyles();
  const { text } = useCardTexts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const title = useRef<HTMLHeadingElement>(null);
  const chosen = units.filter((unit) => !left.has(unit));

  useEffect(() => title.current?.focus(), []);

  const toggle = (unit: string): void => {
    const next = new Set(left);
    if (!next.delete(unit)) next.add(unit);
    setLeft(next);
  };
  return (
    <div className={styles.picker}>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {text('units.title')}
        </h2>
        <Link as="button" onClick={() => setLeft(new Set())}>
          {text('units.all')}
        </Link>
        <Link as="button" onClick={() => setLeft(new Set(units))}>
          {text('units.none')}
        </Link>
      </div>
      <div role="group" aria-label={text('units.title')} className={styles.list}>
        {units.map((unit) => (
          <label key={unit} className={styles.unit}>
            <input
              type="checkbox"
              className={styles.checkbox}
              checked={!left.has(unit)}
              onChange={() => toggle(unit)}
            />
            {unit}
          </label>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button disabled={chosen.length === 0} onClick={() => onMake(chosen)}>
          {text('units.make', { count: chosen.length })}
        </Button>
        <Button appearance="subtle" onClick={onBack}>
          {text('units.back')}
        </Button>
      </div>
    </div>
  );
}
