import { surveyWords, usualSurveyPlan } from '#heart-core';
import { bodyOfPlan, draftOfPlan, reminderOf, reworded } from './planDraft.ts';

const draft = draftOfPlan();

describe('how a squad asks, as it is typed', () => {
  it('is sent as it was read where nothing was changed', () => {
    const { wordings, ...plan } = usualSurveyPlan;
    expect(bodyOfPlan('severn', 3, draft)).toEqual({ squadId: 'severn', baseVersion: 3, wordings: [], ...plan });
  });

  it.each([
    [{ afterHours: '0.5' }, { afterMinutes: 30 }],
    [{ afterHours: '1,5' }, { afterMinutes: 90 }],
    [{ remindAfterDays: '' }, { remindAfterDays: null }],
    [{ restDays: '0' }, { restDays: 0 }],
  ])('%p becomes %p', (typed, sent) => expect(bodyOfPlan('severn', 0, { ...draft, ...typed })).toMatchObject(sent));

  it.each([
    { afterHours: '' },
    { afterHours: '-1' },
    { afterHours: 'soon' },
    { remindAfterDays: '14' },
    { restDays: '' },
  ])('%p cannot be sent', (typed) => expect(bodyOfPlan('severn', 0, { ...draft, ...typed })).toBeNull());

  it('knows no reminder from one that is none', () => {
    expect(reminderOf({ ...draft, remindAfterDays: '' })).toBeNull();
    expect(reminderOf({ ...draft, remindAfterDays: 'x' })).toBeUndefined();
  });

  it('keeps the squad’s words in one language, beside the house’s where it has none', () => {
    const worded = reworded([], 'de', { comment: 'Und sonst?' });
    expect(worded).toEqual([{ language: 'de', score: surveyWords.de.score, comment: 'Und sonst?' }]);
    expect(reworded(worded, 'fr', { score: 'Alors ?' })).toHaveLength(2);
    expect(reworded([{ language: 'de', score: 'Gut?' }], 'de', { score: ' ' })).toEqual([]);
  });
});
