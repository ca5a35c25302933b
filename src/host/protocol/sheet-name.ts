import { invalidArgument } from './host-error';

/** @throws HostError InvalidArgument for a name that Excel does not take */
export function checkedSheetName(name: string): string {
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    /^history$/i.test(name)
  )
    throw invalidArgument();
  return name;
}
