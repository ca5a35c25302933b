import { foreignWorkbooks } from '../../support/foreign-workbooks';
import { sheetsInLibreOffice, testInLibreOffice } from '../../support/libreoffice';
import { withCard } from './with-card';

testInLibreOffice('LibreOffice opens all of them, with the card and the data as they are', async () => {
  const made = new Map<string, Uint8Array>();
  for (const { what, bytes, extension } of foreignWorkbooks) made.set(`${what}.${extension}`, await withCard(bytes()));
  const sheets = sheetsInLibreOffice(made);
  for (const file of made.keys()) {
    const name = file.replace(/\.[^.]*$/, '');
    expect([name, sheets.get(`${name}-Målekort`)?.find((line) => line.startsWith('1.2;'))]).toEqual([
      name,
      expect.stringMatching(/^1\.2;Trivsel;4[.,]3;/),
    ]);
    expect([name, sheets.get(`${name}-Data`)?.[1]]).toEqual([name, expect.stringMatching(/^Frafall;24%;23%/)]);
  }
});
