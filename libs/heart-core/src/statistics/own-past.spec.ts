import { newcombe } from './intervals.ts';
import { againstOwnPast, type PastAndPresent, type PastSignal } from './own-past.ts';

const share = (num: number, n: number) => ({ num, n });

test.each<[string, Partial<PastAndPresent>, PastSignal]>([
  ['a share that rose, where higher is better', {}, 'better'],
  ['the same, where lower is better', { better: 'lower' }, 'worse'],
  ['a share that fell', { before: share(80, 100), after: share(50, 100) }, 'worse'],
  [
    'one that fell, where lower is better',
    { before: share(80, 100), after: share(50, 100), better: 'lower' },
    'better',
  ],
  ['a difference that chance explains', { after: share(55, 100) }, 'usual'],
  ['one that is neither good nor bad', { better: 'neither' }, 'usual'],
  ['nineteen after', { after: share(19, 19) }, 'tooFew'],
  ['twenty after', { after: share(20, 20) }, 'better'],
  ['no past', { before: share(0, 0) }, 'tooFew'],
])('%s', (_, given, signal) => {
  const usual = { before: share(50, 100), after: share(80, 100), better: 'higher', minimumN: 20 } as const;
  expect(againstOwnPast({ ...usual, ...given }).signal).toBe(signal);
});

test('tells after less before, as Newcombe has it', () => {
  const told = againstOwnPast({ before: share(50, 100), after: share(80, 100), better: 'higher', minimumN: 20 });
  expect(told).toMatchObject(newcombe({ successes1: 80, n1: 100, successes2: 50, n2: 100 }));
});
