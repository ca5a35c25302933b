/**
 * The requirement sets that the host answers for, as Excel on the web states them.
 * `RichApiRuntime` is left out on purpose: without it the client sends plain queries and property sets.
 */
export const requirementMatrix: Readonly<Record<string, number>> = {
  ExcelApi: 1.14,
  SharedRuntime: 1.1,
  CustomFunctions: 1.9,
  CustomFunctionsRuntime: 1.3,
  DialogApi: 1.1,
  AddinCommands: 1.1,
  RibbonApi: 1.1,
};

/** `1.9` is older than `1.14`: versions compare part by part. */
export function isSetSupported(name: string, version = '1.1'): boolean {
  const entry = Object.entries(requirementMatrix).find(([known]) => known.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return false;
  const offered = String(entry[1]).split('.').map(Number);
  const wanted = String(version).split('.').map(Number);
  const [major = 0, minor = 0] = offered;
  const [wantedMajor = 0, wantedMinor = 0] = wanted;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
