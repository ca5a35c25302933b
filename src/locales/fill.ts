/**
 * Fills `{{name}}` in a text; what a value says stays as it is, and a name without a value too. For the early chunk of
 * custom functions, which has no plurals and must stay small; everything else uses `createTranslator`.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  const known = new Map(Object.entries(values));
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(known.get(name) ?? whole));
}
