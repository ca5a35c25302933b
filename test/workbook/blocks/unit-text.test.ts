import { readUnitText, unitOf, unitOfLine, unitOfTitle } from '../../../src/workbook/blocks/unit-text';

test.each([
  ['%', '%'],
  ['prosent', '%'],
  ['Procent', '%'],
  ['i prosent', '%'],
  ['Andel i prosent', '%'],
  ['kr', 'kr'],
  ['1000 kr', '1000 kr'],
  ['i 1 000 kr', '1 000 kr'],
  ['mill. kr', 'mill. kr'],
  ['kr per innbygger', 'kr per innbygger'],
  ['per 1000', 'per 1000'],
  ['per 1000 innbyggere', 'per 1000 innbyggere'],
  ['dager', 'dager'],
  ['antall', 'antall'],
  ['Personer', 'Personer'],
  ['µg/m³', 'µg/m³'],
  ['prosentpoeng', 'prosentpoeng'],
  ['$', '$'],
])('%s is the unit %s', (text, unit) => expect(unitOf(text)).toBe(unit));

test.each(['15-29 år', '2024', 'MRR ($)', 'Datadekning (%)', 'Sykefravær', 'ekskl. kommunehelse', '1. kvartal 2024'])(
  '%s is no unit',
  (text) => expect(unitOf(text)).toBeNull(),
);

test.each([
  ['Liggetid (dager)', 'Liggetid', 'dager'],
  ['Andel (%) med prov', 'Andel med prov', '%'],
  ['Transportarbeid (tonnkm)', 'Transportarbeid', 'tonnkm'],
  ['Sykefravær, prosent', 'Sykefravær', '%'],
  ['Sykefravær %', 'Sykefravær', '%'],
  ['Sykefravær i %', 'Sykefravær', '%'],
  ['Lensmannsdalen PM10 µg/m³', 'Lensmannsdalen PM10', 'µg/m³'],
  ['MRR ($)', 'MRR', '$'],
  ['Beløp i 1000 kr', 'Beløp i 1000 kr', '1000 kr'],
  ['Netto driftsresultat i % av brutto driftsinntekter', 'Netto driftsresultat i % av brutto driftsinntekter', '%'],
  ['Unge utenfor (15-29 år)', 'Unge utenfor (15-29 år)', null],
  ['Sykefravær', 'Sykefravær', null],
])('%s is «%s» in %s', (text, title, unit) => expect(readUnitText(text)).toEqual({ title, unit, scale: null }));

test.each([
  ['Måleenhet: prosent', '%'],
  ['Beløp i 1000 kr', '1000 kr'],
  ['Alle tall i mill. kr', 'mill. kr'],
  ['Kilde: SSB', null],
])('the line «%s» says %s', (text, unit) => expect(unitOfLine(text)).toBe(unit));

test.each([
  ['Antall elever', 'antall'],
  ['Antal elever med provbetyg', 'antal'],
  ['Number of pupils', 'number'],
  ['Elever', null],
  ['Antall', null],
])('the title «%s» is counted in %s', (text, unit) => expect(unitOfTitle(text)).toBe(unit));
