import { languageOfEnvironment } from '../../src/cli/environment-language';

test.each<[Record<string, string | undefined>, string]>([
  [{}, 'nb'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'nn_NO.UTF-8' }, 'nn'],
  [{ LANG: 'no_NO' }, 'nb'],
  [{ LANG: 'sv_SE.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'sv_SE.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LC_ALL: 'nn_NO.UTF-8' }, 'nn'],
  [{ LANG: 'sv_SE.UTF-8', LC_ALL: '', LC_MESSAGES: '' }, 'sv'],
  [{ LC_ALL: 'C' }, 'nb'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
])('%j speaks %s', (environment, language) => {
  expect(languageOfEnvironment(environment)).toBe(language);
});
