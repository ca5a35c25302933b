import type { HostLocale } from '../../host/protocol/locale';

/**
 * A formula as a person types it where the decimal sign is a comma, in English notation: `;` between
 * arguments becomes `,` and `0,82` becomes `0.82`. One that is in English already stays as it is.
 *
 * @param formula - without `=`
 */
export function englishFormula(formula: string, locale: HostLocale): string {
  if (locale.decimalSeparator !== ',' || !hasSemicolon(formula)) return formula;
  const marked = protectTexts(formula);
  const english = marked.text.replace(/(\d),(\d)/g, '$1.$2').replace(/;/g, ',');
  return marked.restore(english);
}

function hasSemicolon(formula: string): boolean {
  const { text } = protectTexts(formula.replace(/\{[^}]*\}/g, ''));
  return text.includes(';');
}

/** Takes texts and quoted sheet names out of the way of a change; the marks in their place cannot be typed. */
function protectTexts(formula: string): { readonly text: string; readonly restore: (changed: string) => string } {
  const kept: string[] = [];
  const text = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => {
    kept.push(quoted);
    return `\u0001${kept.length - 1}\u0002`;
  });
  return {
    text,
    restore: (changed) => changed.replace(/\u0001(\d+)\u0002/g, (_mark, index: string) => kept[Number(index)] ?? ''),
  };
}

/** The text to begin with when a constant is edited: in full, not as its format rounds it. */
export function editText(value: number, numberFormat: string, locale: HostLocale): string {
  const percent = /%/.test(numberFormat.replace(/"[^"]*"/g, ''));
  const text = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return `${text.replace('.', locale.decimalSeparator)}${percent ? '%' : ''}`;
}
