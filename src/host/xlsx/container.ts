import { WorkbookFileError } from './fault';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether a stream of that name stands in the directory of a compound file (UTF-16 text). */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/**
 * Makes sure by its first bytes that a file is a zip archive.
 *
 * @throws WorkbookFileError `encrypted` for a workbook with a password to open, `legacy-xls` for one in the form before 2007, `not-zip` otherwise
 */
export function checkContainer(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    if (holdsStream(bytes, 'EncryptedPackage')) throw new WorkbookFileError('encrypted', 'The workbook is encrypted.');
    throw new WorkbookFileError('legacy-xls', 'The workbook is in the old binary form.');
  }
  // A bare BIFF stream, versions 2 to 5.
  if (startsWith(bytes, [0x09]) && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[3] ?? 1) === 0)
    throw new WorkbookFileError('legacy-xls', 'The workbook is in the old binary form.');
  throw new WorkbookFileError('not-zip', 'The file is not a zip archive.');
}
