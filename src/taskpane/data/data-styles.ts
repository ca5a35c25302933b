import { makeStyles, tokens } from '@fluentui/react-components';
import { useFieldStyles } from '../shared/field-styles';

const useOwnStyles = makeStyles({
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  close: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // It takes the focus to be read out, and is nothing to click.
    outlineStyle: 'none',
  },
  part: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    fontSize: tokens.fontSizeBase200,
    // In contrast themes all text has one colour.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  frame: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // In view however long the list is; over the panel's own padding.
  bar: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { width: '100%' },
  number: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

/** What the parts of the view have in common. */
export function useDataStyles(): Readonly<
  Record<keyof ReturnType<typeof useOwnStyles> | 'field' | 'label' | 'muted', string>
> {
  const { box, label, hint } = useFieldStyles();
  return { ...useOwnStyles(), field: box, label, muted: hint };
}
