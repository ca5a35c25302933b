import type { JSXElement } from '@fluentui/react-components';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'block',
    width: '100%',
    height: '2px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    appearance: 'none',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    // Firefox colours the part that is done by the element's own colour; Chromium and Safari have parts of their own.
    color: tokens.colorCompoundBrandBackground,
    '::-moz-progress-bar': { backgroundColor: tokens.colorCompoundBrandBackground },
    '::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralBackground6 },
    '::-webkit-progress-value': { backgroundColor: tokens.colorCompoundBrandBackground },
    ':indeterminate': {
      backgroundImage: `linear-gradient(to right, transparent, ${tokens.colorCompoundBrandBackground}, transparent)`,
      backgroundSize: '33% 100%',
      backgroundRepeat: 'no-repeat',
      animationName: { from: { backgroundPositionX: '-50%' }, to: { backgroundPositionX: '150%' } },
      animationDuration: '3s',
      animationIterationCount: 'infinite',
      '@media (prefers-reduced-motion: reduce)': { animationName: 'none', backgroundSize: '100% 100%' },
    },
    ':indeterminate::-webkit-progress-bar': { backgroundColor: 'transparent' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText', height: '6px', forcedColorAdjust: 'auto' },
  },
});

/**
 * How far something is, 0–1; `undefined` where only its end tells. The browser's own element in Fluent's look, whose
 * `ProgressBar` brings 3 KB.
 */
export function Progress({ label, value }: { readonly label: string; readonly value: number | undefined }): JSXElement {
  return <progress className={useStyles().bar} aria-label={label} max={1} value={value} />;
}
