const { default: Sequencer } = require('@jest/test-sequencer');

/** Those that last, the longest first, for a machine that has not run them yet; the others are as long as their text. */
const lasting = [
  /all-or-nothing/,
  /workbench\/period-and-unit/,
  /\.libreoffice\./,
  /workbench\/.*\.browser\./,
  /\.browser\./,
  /\/profiles/,
  /setup\/(write|edit)-/,
  /large-card/,
  /make\/(make|save)-/,
  /\.process\./,
];

/** Long files first, so that no worker is left alone with one at the end. Where it is known how long they took last time, that counts. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = lasting.findIndex((pattern) => pattern.test(path));
      return at < 0 ? lasting.length : at;
    };
    const sorted = super.sort(tests);
    return tests.some(({ duration }) => duration !== undefined)
      ? sorted
      : [...sorted].sort((a, b) => rank(a) - rank(b));
  }
}

module.exports = LongestFirst;
