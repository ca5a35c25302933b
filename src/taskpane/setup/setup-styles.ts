import { makeStyles, tokens } from '@fluentui/react-components';
import { useFieldStyles } from '../shared/field-styles';

/**
 * How many choices a field offers at most: a list of thousands would be slow to draw, and nobody would read it.
 * Anything else can be typed.
 */
export const mostChoices = 500;

const useOwnStyles = makeStyles({
  checkbox: {
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  labelled: { display: 'grid', minWidth: 0, rowGap: '2px', alignContent: 'start' },
  warning: { color: tokens.colorStatusWarningForeground1 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', padding: 0, margin: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  // Fields beside each other where there is room.
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  tools: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  // In contrast themes all text has one colour.
  link: {
    textAlign: 'left',
    overflowWrap: 'anywhere',
    fontSize: 'inherit',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  // What is asked, apart from what is told.
  questions: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  asked: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  done: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  iconButton: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: '20px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What fields, labels and lines of the setup view have in common. */
export function useSetupStyles(): Readonly<
  Record<keyof ReturnType<typeof useOwnStyles> | 'field' | 'label' | 'muted', string>
> {
  const { box, label, hint } = useFieldStyles();
  return { ...useOwnStyles(), field: box, label, muted: hint };
}
