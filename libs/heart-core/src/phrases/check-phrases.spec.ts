import { checkPhrases, type PhraseHint, type Typed } from './check-phrases.ts';
import { englishRules } from './english.ts';
import { checkPhraseRule } from './phrase-rule.ts';

const hints = (step: Typed['step'], text: string, stance: Typed['stance'] = 'ownership'): PhraseHint[] =>
  checkPhrases(englishRules, { text, step, stance, locale: 'en-GB' });
const caught = (...said: Parameters<typeof hints>) => hints(...said).map(({ rule }) => rule);

describe('A phrase is caught', () => {
  it.each([
    ['apologize', 'Sorry for any inconvenience caused.', 'vague-apology'],
    ['apologize', 'I’m sorry if this upset you.', 'vague-apology'],
    ['apologize', 'We are sorry that it came late, but the courier was on strike.', 'excuse'],
    ['apologize', 'Mistakes were made.', 'nobody-did-it'],
    ['apologize', 'Sorry, so sorry, I do apologize.', 'too-sorry'],
    ['empathize', 'That happened due to a strike.', 'reason-too-soon'],
    ['empathize', 'I understand.', 'empty-understanding'],
    ['hear', 'Please calm down.', 'tells-how-to-feel'],
    ['empathize', "Don't be upset.", 'tells-how-to-feel'],
    ['hear', 'Are you sure that you ordered two?', 'doubts-them'],
    ['thank', "It's not the first time we hear this.", 'runs-down-the-firm'],
    ['resolve', 'We can’t refund that, it is our policy.', 'cannot-first'],
    ['promise', 'I will call you back as soon as possible.', 'no-time-given'],
    ['hear', 'He says he will burn the shop down.', 'threat'],
    ['hear', 'She said she wants to die.', 'self-harm'],
  ] as const)('at %s: “%s” → %s', (step, text, rule) => {
    expect(caught(step, text)).toContain(rule);
  });
});

describe('A phrase passes', () => {
  it.each([
    ['apologize', 'I am sorry that the sofa came without legs and that you lost a day off.'],
    ['empathize', 'A whole day gone, and the sofa still on the floor: that is frustrating.'],
    ['empathize', 'You are upset because nobody called you back.'],
    ['hear', 'So the sofa came on Monday without its legs. Is that right, did I miss anything?'],
    ['resolve', 'I cannot refund it today, but I can send the legs by courier tomorrow.'],
    ['promise', 'Call Ana by Tuesday, no later than 11:30'],
    ['thank', 'Thank you for telling us, Ana. It helps us mend this for others too.'],
  ] as const)('at %s: “%s”', (step, text) => {
    expect(caught(step, text)).toEqual([]);
  });

  it('where the stance asks nothing of it: fault may be owned, but not under no-fault', () => {
    const text = 'I am sorry: we failed you when the sofa came without legs.';
    expect(caught('apologize', text)).toEqual([]);
    expect(caught('apologize', text, 'noFault')).toEqual(['admits-fault']);
  });

  it('in another language, and under a rule that rests', () => {
    const typed = { text: 'Please calm down.', step: 'hear', stance: 'ownership', locale: 'de' } as const;
    expect(checkPhrases(englishRules, typed)).toEqual([]);
    const resting = englishRules.map((rule) => ({ ...rule, active: false }));
    expect(checkPhrases(resting, { ...typed, locale: 'en' })).toEqual([]);
  });
});

it('says where the words stand, and offers one way made from the agent’s own', () => {
  const text = 'Well. Sorry for any inconvenience!';
  const [hint] = checkPhrases(
    englishRules,
    { text, step: 'apologize', stance: 'ownership', locale: 'en' },
    { restatement: 'So your sofa came without legs. You waited a day.', impact: 'The day off you lost.' },
  );
  expect(text.slice(hint?.from, hint?.to)).toBe('Sorry for any inconvenience');
  expect(hint?.suggestion).toBe('I am sorry that your sofa came without legs, and for the day off you lost.');
});

it('puts danger before wording', () => {
  expect(caught('apologize', 'Sorry for any inconvenience. He said he will shoot someone.')[0]).toBe('threat');
});

it('never runs away, whatever the text', () => {
  for (const text of [
    'sorry '.repeat(5000),
    'but '.repeat(5000),
    `sorry ${'a '.repeat(9000)}but`,
    '.'.repeat(9000),
    '’'.repeat(9000),
  ])
    for (const step of ['apologize', 'empathize', 'resolve'] as const)
      expect(hints(step, text).length).toBeLessThan(20);
});

it('comes with rules that an administrator could have written', () => {
  expect(
    englishRules.flatMap((rule) =>
      checkPhraseRule(rule).map((fault) => `${rule.key} ${fault.pointer}: ${fault.detail}`),
    ),
  ).toEqual([]);
  expect(new Set(englishRules.map(({ key }) => key)).size).toBe(englishRules.length);
});
