import type { SurveyRecord } from '#heart-core/wire';
import { standingOfSurvey } from './surveyMark.ts';

const at = '2026-03-02T10:00:00Z';
const survey = { expiresAt: '2026-04-01T10:00:00Z', remindedAt: null, undeliveredAt: null, firstAnsweredAt: null };
const standing = (more: Partial<SurveyRecord>, now = at) =>
  standingOfSurvey({ ...survey, ...more } as SurveyRecord, new Date(now));

test('a survey reads as it stands', () => {
  expect(standing({})).toBe('asked');
  expect(standing({ remindedAt: at })).toBe('reminded');
  expect(standing({ undeliveredAt: at })).toBe('undelivered');
  expect(standing({ firstAnsweredAt: at })).toBe('answered');
  expect(standing({}, '2026-05-01T10:00:00Z')).toBe('expired');
});
