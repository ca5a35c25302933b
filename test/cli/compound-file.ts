const sectorSize = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const fatSector = 0xfffffffd;

/**
 * A compound file of the smallest kind: header, one table of sectors, one directory with empty streams.
 * Old workbooks (`Workbook`) and encrypted new ones (`EncryptedPackage`) are such files.
 *
 * @param streams - up to three names
 */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(3 * sectorSize);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, endOfChain, true);
  view.setUint32(68, endOfChain, true);
  for (let entry = 0; entry < 109; entry += 1) view.setUint32(76 + entry * 4, entry === 0 ? 0 : free, true);
  for (let sector = 0; sector < sectorSize / 4; sector += 1)
    view.setUint32(sectorSize + sector * 4, sector === 0 ? fatSector : sector === 1 ? endOfChain : free, true);
  ['Root Entry', ...streams].forEach((name, index) =>
    directoryEntry(
      view,
      2 * sectorSize + index * 128,
      name,
      index === 0 ? 5 : 2,
      index === 0 ? 1 : free,
      index > 0 && index < streams.length ? index + 1 : free,
    ),
  );
  return bytes;
}

function directoryEntry(view: DataView, at: number, name: string, type: number, child: number, sibling: number): void {
  [...name].forEach((character, index) => view.setUint16(at + index * 2, character.charCodeAt(0), true));
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  view.setUint32(at + 68, free, true);
  view.setUint32(at + 72, sibling, true);
  view.setUint32(at + 76, child, true);
  view.setUint32(at + 116, endOfChain, true);
}
