import { type AskingFacts, omissions, reminderDue, surveyStanding, whyNotAsked } from './asking.ts';
import { usualSurveyPlan } from './plan.ts';

const now = new Date('2026-03-02T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const anyone: AskingFacts = {
  ...{ setAside: false, hasEmail: true, emailBounced: false, internal: false, sensitive: false, vulnerable: false },
  ...{ incident: false, declined: false, refused: false, lastAskedAt: null },
};
const plan = usualSurveyPlan;

describe('Whether a customer is asked', () => {
  test('who has an address and said nothing against it is', () => {
    expect(whyNotAsked(anyone, plan, 'mail', now)).toBeNull();
  });

  test.each([
    ['setAside', { setAside: true }],
    ['refused', { refused: true }],
    ['internal', { internal: true }],
    ['incident', { incident: true }],
    ['sensitive', { sensitive: true }],
    ['vulnerable', { vulnerable: true }],
    ['declined', { declined: true }],
    ['noEmail', { hasEmail: false }],
    ['badEmail', { emailBounced: true }],
    ['recent', { lastAskedAt: daysAgo(29) }],
  ] satisfies [string, Partial<AskingFacts>][])('not by mail: %s', (reason, facts) => {
    expect(whyNotAsked({ ...anyone, ...facts }, plan, 'mail', now)).toBe(reason);
  });

  test('the setting of the squad opens sensitive and vulnerable cases, and says how long a customer rests', () => {
    const open = { ...plan, asksSensitive: true, asksVulnerable: true };
    expect(whyNotAsked({ ...anyone, sensitive: true, vulnerable: true }, open, 'mail', now)).toBeNull();
    expect(whyNotAsked({ ...anyone, lastAskedAt: daysAgo(30) }, plan, 'mail', now)).toBeNull();
    expect(whyNotAsked({ ...anyone, lastAskedAt: now }, { ...plan, restDays: 0 }, 'mail', now)).toBeNull();
  });

  test('a link that an agent hands over is stopped by a refusal alone, a colleague’s case, or one set aside', () => {
    const all: AskingFacts = {
      ...{ setAside: true, hasEmail: false, emailBounced: true, internal: true, sensitive: true, vulnerable: true },
      ...{ incident: true, declined: true, refused: true, lastAskedAt: now },
    };
    expect(whyNotAsked(all, plan, 'link', now)).toBe('setAside');
    expect(whyNotAsked({ ...all, setAside: false }, plan, 'link', now)).toBe('refused');
    expect(whyNotAsked({ ...all, setAside: false, refused: false }, plan, 'link', now)).toBe('internal');
    expect(whyNotAsked({ ...all, setAside: false, refused: false, internal: false }, plan, 'link', now)).toBeNull();
  });

  test('every reason has been seen', () => expect(omissions).toHaveLength(10));
});

describe('Where a survey stands', () => {
  const sent = { expiresAt: daysAgo(-10), remindedAt: null, undeliveredAt: null, firstAnsweredAt: null };
  test.each([
    ['asked', {}],
    ['reminded', { remindedAt: daysAgo(1) }],
    ['undelivered', { remindedAt: daysAgo(1), undeliveredAt: daysAgo(1) }],
    ['expired', { expiresAt: now }],
    ['answered', { expiresAt: daysAgo(1), firstAnsweredAt: daysAgo(3) }],
  ])('%s', (standing, facts) => expect(surveyStanding({ ...sent, ...facts }, now)).toBe(standing));

  test('one reminder is due, by mail, while nothing has come of it', () => {
    const mailed = { ...sent, sentAt: daysAgo(4), via: 'mail' as const };
    expect(reminderDue(mailed, 4)).toEqual(now);
    expect(reminderDue({ ...mailed, via: 'link' }, 4)).toBeNull();
    expect(reminderDue(mailed, null)).toBeNull();
    expect(reminderDue(mailed, 14)).toBeNull();
    for (const what of ['remindedAt', 'undeliveredAt', 'firstAnsweredAt'] as const)
      expect(reminderDue({ ...mailed, [what]: daysAgo(1) }, 4)).toBeNull();
  });
});
