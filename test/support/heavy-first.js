const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites with servers take longest and often have small files, by whose size Jest would begin: they come first. */
const FIRST_TO_LAST = [
  '/kills.test',
  '/test/faults/',
  '/test/replay/',
  '/test/integration/',
  '/test/workflows/',
  '/test/activities/',
  '/test/unit/',
];

module.exports = class HeavyFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => FIRST_TO_LAST.findIndex((part) => path.includes(part));
    // Within a rank as Jest has it: what failed, then what took longest, then the largest file.
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's, not an array's
    return super.sort(tests).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
};
