import { readLabel } from '../../../src/workbook/mapping/label-text';

test.each([
  ['Liggetid (dager)', 'Liggetid', 'dager'],
  ['Sykefravær i prosent', 'Sykefravær', '%'],
  ['Sykefravær, prosent:', 'Sykefravær', '%'],
  ['Sykefravær  %', 'Sykefravær', '%'],
  ['Driftsutgift per elev (kr) 2018', 'Driftsutgift per elev', 'kr'],
  ['Innleie (mill. kr)', 'Innleie', 'mill. kr'],
  ['Frafall (2018/19)', 'Frafall', null],
  ['Trivsel i skolen', 'Trivsel i skolen', null],
  ['Motivasjon (Elevundersøkelsen)', 'Motivasjon (Elevundersøkelsen)', null],
  ['2018', '2018', null],
  ['(%)', '(%)', null],
  ['', '', null],
])('"%s" is %j in %s', (label, title, measure) => expect(readLabel(label)).toEqual({ title, measure }));
