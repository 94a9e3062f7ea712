import polyglot from 'ra-i18n-polyglot';
import { type CheckCode, type CheckFacts, checkLevels, sayCheck, standingAlone } from '#heart-core';
import type { PilotCheck, PilotComparison } from '#heart-core/wire';
import { en } from '../i18n/en.ts';
import { pseudo } from '../i18n/pseudo.ts';
import { checkInWords, verdictInWords, voiceOf } from './verdictInWords.ts';

const saidIn = (messages: typeof en, locale: string) =>
  voiceOf(polyglot(() => messages as never, 'en', [], { allowMissing: false }).translate, locale);
const inEnglish = saidIn(en, 'en');
const inPseudo = saidIn(pseudo(en), 'ar-XB');

const facts: CheckFacts = {
  ...{ controlSquads: 2, pilotSquads: 1, assignments: 1320, fewest: 12, squad: 'Avon', share: 0.14, otherShare: 0.02 },
  ...{ change: -0.16, otherChange: -0.01, ratio: 2.53, amount: 0.08, unit: 'share', side: 'control', count: 1260 },
};
const check = (code: CheckCode): PilotCheck => ({ code, level: checkLevels[code], text: '', facts });

describe('What speaks against an answer', () => {
  it.each(Object.keys(checkLevels) as CheckCode[])(
    '%s is said as the API says it, and in no English elsewhere',
    (code) => {
      expect(checkInWords(check(code), inEnglish)).toBe(standingAlone(sayCheck(code, facts)));
      expect(checkInWords(check(code), inPseudo)).toMatch(/^⟦/);
    },
  );
});

describe('The answer', () => {
  const arm = { before: 0.6, after: 0.74 };
  const comparison = {
    ...{ methodName: 'HEART', metric: 'fcr14', unit: 'points', better: 'higher', meaningful: 0.03 },
    effect: { estimate: 0.12, lower: 0.07, upper: 0.18 },
    arms: { pilot: arm, control: arm },
    test: { p: 1 / 56, assignments: 56, exact: true },
    look: { number: 1, of: 1, planned: true, alpha: 0.05 },
    nextLook: '2027-03-31T00:00:00.000Z',
    checks: [check('immature')],
    guards: [
      {
        ...{ key: 'handleTime', name: 'Handling time', kind: 'cost', better: 'lower', unit: 'duration' },
        ...{ effect: 46, lower: 33, upper: 58 },
      },
    ],
  } as unknown as PilotComparison;
  const said = (verdict: PilotComparison['verdict']['code'], given: Partial<PilotComparison> = {}) =>
    verdictInWords(
      { ...comparison, ...given, verdict: { code: verdict, text: '', alternative: null } },
      { voice: inEnglish, nameOf: ({ name }) => name, day: (on) => `the day ${on}` },
    );

  it('names its price in the same sentence', () =>
    expect(said('confirmed_better')).toBe(
      'HEART squads improved 12 points more than the others (between 7 and 18), at about 46 s more per case. A difference like this came out in only 1 of the 56 ways to pick the pilot squads.',
    ));
  it('names the worst warning, and no note', () => {
    expect(said('promising', { checks: [check('immature')] })).toMatch(
      /not confirmed: a difference like this comes out/,
    );
    expect(said('promising', { checks: [check('pre_trend'), check('squads_chosen')] })).toMatch(
      /not confirmed: the pilot squads were already moving away .* would have given \+8 points\.$/,
    );
  });
  it('says the day of the next look in the reader’s words', () =>
    expect(said('too_early')).toBe(
      'The plan looks at this on the day 2027-03-31. Figures are shown, a verdict is not.',
    ));
  it('is said in the reader’s language whole', () =>
    expect(
      verdictInWords(
        { ...comparison, verdict: { code: 'confirmed_better', text: '', alternative: null } },
        { voice: inPseudo, nameOf: ({ name }) => name, day: (on) => on },
      ),
    ).not.toMatch(/squads|ways|more/));
});
