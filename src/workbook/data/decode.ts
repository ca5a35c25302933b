const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** So many bytes tell whether a text without a mark is of two bytes a character. */
const looked = 2000;

/**
 * The text of a file: by its byte order mark, as UTF-16 where every other byte is 0, as UTF-8 where it is that, else by
 * Windows-1252.
 *
 * @param declared - the encoding that the file itself names; followed where nothing above says otherwise
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const mark = marks.find(([begin]) => begin.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return new TextDecoder(mark[1]).decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const told = declared === null ? null : decoderOf(declared);
  if (told !== null && told.encoding !== 'utf-8') return told.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim().toLowerCase());
  } catch {
    return null;
  }
}

/** Latin letters in two bytes each have a 0 in every second. */
function wideEncoding(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, looked);
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 4 && even === 0) return 'utf-16le';
  return even > end / 4 && odd === 0 ? 'utf-16be' : null;
}
