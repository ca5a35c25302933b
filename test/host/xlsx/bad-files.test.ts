import { strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbookFile, WorkbookFileError } from '../../../src/host/xlsx';
import { Deadline } from '../../../src/host/xlsx/deadline';
import { scanSheet } from '../../../src/host/xlsx/sheet-scan';
import { Package } from '../../../src/host/xlsx/zip/package';
import { relation, relationsPart, smallParts, smallWorkbook, zipped } from './package';

const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const good = smallWorkbook({ sheets: { Data: cell } });

/** The same in an archive that packs nothing. */
const unpackedGood = zipSync(unzipSync(good), { level: 0 });

const compound = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => bytes.set([character.charCodeAt(0), 0], 1024 + 2 * index));
  return bytes;
};

/** Sets the unpacked size that the directory declares for a part. */
function declaring(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(directoryEntry(copy, part) + 24, size, true);
  return copy;
}

/** Where a part's entry in the directory begins. */
function directoryEntry(bytes: Uint8Array, part: string): number {
  const view = new DataView(bytes.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => bytes[at + 46 + index] === byte))
      return at;
  }
  throw new Error(`${part} is not in the directory`);
}

/** Sets the checksum that the directory declares for a part. */
function withChecksum(bytes: Uint8Array, part: string, checksum: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(directoryEntry(copy, part) + 16, checksum, true);
  return copy;
}

/** Lets two parts claim the same bytes: the second's directory entry points to the first's. */
function overlapping(bytes: Uint8Array, first: string, second: string): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const [from, to] = [directoryEntry(copy, first), directoryEntry(copy, second)];
  for (const field of [16, 20, 24, 42]) view.setUint32(to + field, view.getUint32(from + field, true), true);
  return copy;
}

/** 20 MB of one letter pack to some 20 KB. */
const swollen = zipped({
  ...smallParts({ sheets: { Data: cell } }),
  'xl/worksheets/sheet1.xml': 'x'.repeat(20_000_000),
});
const withSheet = (xml: string): Uint8Array =>
  zipped({ ...smallParts({ sheets: { Data: cell } }), 'xl/worksheets/sheet1.xml': xml });
const withRows = (rows: string): Uint8Array => withSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const without = (part: string): Uint8Array =>
  zipped(Object.fromEntries(Object.entries(smallParts({ sheets: { Data: cell } })).filter(([name]) => name !== part)));
const document = '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
const manySheets = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [`xl/media/image${index}.bin`, new Uint8Array(1000)]),
);

const cases: readonly (readonly [string, string, Uint8Array])[] = [
  ['no bytes at all', 'not-zip', new Uint8Array()],
  ['text', 'not-zip', strToU8('Nr;Indikator\n1.1;Frafall\n')],
  ['a workbook with a password to open', 'encrypted', compound('EncryptedPackage')],
  ['a workbook from before 2007', 'legacy-xls', compound('Workbook')],
  ['a workbook from before 1997', 'legacy-xls', new Uint8Array([0x09, 0x08, 0x08, 0x00, 0x00, 0x05])],
  ['a file cut in the middle', 'truncated', good.subarray(0, good.length >> 1)],
  ['a file cut just before its end', 'truncated', good.subarray(0, good.length - 30)],
  ['a part whose bytes are broken', 'truncated', declaring(good, 'xl/worksheets/sheet1.xml', 5000)],
  ['a part that claims more than it can hold', 'truncated', declaring(good, 'xl/worksheets/sheet1.xml', 400_000_000)],
  [
    'parts that together claim more than 512 MB',
    'too-large',
    Object.keys(manySheets).reduce(
      (bytes, name) => declaring(bytes, name, 100_000_000),
      zipped({ ...smallParts({ sheets: { Data: cell } }), ...manySheets }),
    ),
  ],
  ['a part that is larger than it claims', 'truncated', declaring(swollen, 'xl/worksheets/sheet1.xml', 1000)],
  ['a part that is not what was packed', 'truncated', withChecksum(good, 'xl/worksheets/sheet1.xml', 0x12345678)],
  ['a part stored as it is that is not what was packed', 'truncated', withChecksum(unpackedGood, 'xl/workbook.xml', 1)],
  ['parts that share their bytes', 'truncated', overlapping(good, 'xl/workbook.xml', 'xl/worksheets/sheet1.xml')],
  ['a zip archive of something else', 'not-workbook', zipSync({ 'notes.txt': strToU8('hei') })],
  ['an empty zip archive', 'not-workbook', zipSync({})],
  [
    'a text document',
    'not-workbook',
    zipped({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationsPart(relation('rId1', 'officeDocument', 'word/document.xml')),
      'word/document.xml': document,
    }),
  ],
  [
    'a workbook in binary form',
    'not-workbook',
    zipped({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationsPart(relation('rId1', 'officeDocument', 'xl/workbook.bin')),
      'xl/workbook.bin': new Uint8Array(10),
    }),
  ],
  ['a workbook part that is not there', 'not-workbook', without('xl/workbook.xml')],
  ['a workbook without sheets', 'not-workbook', smallWorkbook({ sheets: {} })],
  ['a sheet that is not there', 'bad-xml', without('xl/worksheets/sheet1.xml')],
  ['a row beyond the sheet', 'bad-xml', withRows('<row r="1048577"><c><v>1</v></c></row>')],
  ['a row far beyond the sheet', 'bad-xml', withRows('<row r="4294967295"><c><v>1</v></c></row><row><c/></row>')],
  ['a row after the last', 'bad-xml', withRows('<row r="1048576"/><row><c><v>1</v></c></row>')],
  ['a row with no number', 'bad-xml', withRows('<row r="1.5"><c><v>1</v></c></row>')],
  ['a row before the first', 'bad-xml', withRows('<row r="0"><c><v>1</v></c></row>')],
  ['a cell beyond the sheet', 'bad-xml', withRows('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ['a cell after the last', 'bad-xml', withRows('<row r="1"><c r="XFD1"/><c><v>1</v></c></row>')],
  ['a cell whose place is none', 'bad-xml', withRows('<row r="1"><c r="R1C1"><v>1</v></c></row>')],
  ['XML that breaks off', 'bad-xml', withSheet('<worksheet><sheetData><row r="1"><c r="A1">')],
  ['XML with an unknown entity', 'bad-xml', withSheet('<worksheet><sheetData>&bombe;</sheetData></worksheet>')],
  [
    'entities that multiply',
    'bad-xml',
    withSheet(
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>',
    ),
  ],
  [
    'an entity from outside',
    'bad-xml',
    withSheet(
      '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData>&a;</sheetData></worksheet>',
    ),
  ],
  ['elements nested without end', 'bad-xml', withSheet(`<worksheet>${'<a>'.repeat(100_000)}`)],
];

test.each(cases)('%s: %s', (_, fault, bytes) => {
  let error: unknown;
  try {
    openWorkbookFile(bytes);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(WorkbookFileError);
  expect(error).toMatchObject({ fault });
});

test('a part is not unpacked beyond what it claims', () => {
  const before = process.memoryUsage().arrayBuffers;
  expect(() => openWorkbookFile(declaring(swollen, 'xl/worksheets/sheet1.xml', 1000))).toThrow(WorkbookFileError);
  // 64 KB of packed bytes at most are taken before the size is looked at.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
});

test('names that lead out of the package are no parts; of two alike the later one counts', () => {
  const base = smallParts({ sheets: { Data: cell } });
  const archive = zipped({
    ...base,
    '../outside.txt': 'x',
    '/absolute.txt': 'x',
    'C:/drive.txt': 'x',
    'XL/worksheets/SHEET1.XML': `<worksheet>${cell.replace('<v>1<', '<v>2<')}</worksheet>`,
  });
  const file = openWorkbookFile(archive);
  expect(file.document.sheets[0]?.cell(0, 0).value).toBe(2);
  file.document.sheets[0]?.setCells([{ row: 0, column: 0, change: { value: 3 } }], 'user');
  const saved = openWorkbookFile(file.save());
  expect(saved.document.sheets[0]?.cell(0, 0).value).toBe(3);
});

test('a package is given up when the time for reading is over', () => {
  const files = new Package(good, new Deadline(-1));
  expect(() => files.text('xl/workbook.xml')).toThrow(expect.objectContaining({ fault: 'too-slow' }) as Error);
  files.deadline.lift();
  expect(files.text('xl/workbook.xml')).toContain('<workbook');
});

test('a long part is given up within it', () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join('');
  let cells = 0;
  const scan = (): unknown =>
    scanSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, 'a.xml', { cell: () => cells++ }, passed);
  const passed = new Deadline(-1);
  expect(scan).toThrow(expect.objectContaining({ fault: 'too-slow' }) as Error);
  expect(cells).toBeGreaterThan(0);
  expect(cells).toBeLessThan(10_000);
});
