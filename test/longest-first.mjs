import Sequencer from '@jest/test-sequencer';

/** What takes longest begins first, so that nothing long is left for the end, when others have nothing to do. */
const longest = ['test/every-operation.spec.ts', 'test/browser/', 'test/'];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = longest.findIndex((part) => path.includes(`/${part}`));
      return place < 0 ? longest.length : place;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
