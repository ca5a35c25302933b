import { readSignBySource, sourceNamed } from '../../../src/scorecard';

test.each([
  ['SSB', 'ssb'],
  ['Statistisk sentralbyrå, tabell 12345', 'ssb'],
  ['kostra (SSB)', 'ssb'],
  ['Kolada/RKA', 'kolada'],
  ['SIRIS', 'skolverket'],
  ['Skoleporten', 'udir'],
  ['Utdanningsdirektoratet', 'udir'],
  ['SSB og Udir', null],
  ['KPSSB', null],
  ['udirekte', null],
  ['eget fagsystem', null],
  ['', null],
])('%s is of %s', (text, source) => {
  expect(sourceNamed(text)).toBe(source);
});

const [before, after] = ['2020-12-31', '2021-12-31'];

test.each([
  [
    'ssb',
    after,
    {
      '..': 'missing',
      '.': 'notApplicable',
      ':': 'suppressed',
      '-': 'missing',
      '...': 'missing',
      '*': null,
      '': 'missing',
    },
  ],
  [
    'ssb',
    before,
    {
      '..': 'missing',
      '.': 'notApplicable',
      ':': 'suppressed',
      '-': 'zero',
      '...': 'missing',
      '*': 'preliminary',
      '': 'missing',
    },
  ],
  ['ssb', null, { '-': 'missing', '*': null }],
  [
    'kolada',
    before,
    { '..': 'suppressed', '.': 'notApplicable', ':': null, '-': 'missing', '...': null, '*': null, '': 'missing' },
  ],
  [
    'skolverket',
    after,
    { '..': 'suppressed', '.': 'missing', ':': null, '-': null, '...': null, '*': null, '': 'missing' },
  ],
  [
    'udir',
    before,
    { '..': null, '.': null, ':': null, '-': 'missing', '...': null, '*': 'suppressed', '': 'notApplicable' },
  ],
] as const)('the signs of %s at %s', (source, end, meanings) => {
  for (const [sign, meaning] of Object.entries(meanings))
    expect([sign, readSignBySource(sign, source, end)]).toEqual([sign, meaning]);
});
