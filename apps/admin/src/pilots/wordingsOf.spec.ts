import type { PilotWording } from '#heart-core/wire';
import { wordingsOf } from './wordingsOf.ts';

const wording = (
  templateId: string,
  version: number,
  from: string,
  more: Partial<PilotWording> = {},
): PilotWording => ({
  ...{ templateId, version, name: templateId, locale: 'en', stepKey: 'apologize', text: `${templateId} ${version}` },
  ...{ active: true, changedBy: null, from, until: null, ...more },
});
const since = '2026-03-02';
const namesOf = (phrases: { name: string }[]) => phrases.map(({ name }) => name);

it('tells phrases that were said otherwise, came or went since the weeks before from those that stayed', () => {
  const { changed, unchanged } = wordingsOf(
    [
      wording('stayed', 1, '2025-01-01T00:00:00Z'),
      wording('said otherwise', 1, '2025-01-01T00:00:00Z', { until: '2026-04-01T09:00:00Z' }),
      wording('said otherwise', 2, '2026-04-01T09:00:00Z'),
      wording('new', 1, '2026-04-02T09:00:00Z'),
      wording('retired', 1, '2025-01-01T00:00:00Z', { until: '2026-04-03T09:00:00Z' }),
      wording('retired', 2, '2026-04-03T09:00:00Z', { active: false }),
      wording('gone long ago', 2, '2025-02-01T09:00:00Z', { active: false }),
    ],
    since,
  );
  expect(namesOf(changed)).toEqual(['said otherwise', 'new', 'retired']);
  expect(namesOf(unchanged)).toEqual(['stayed']);
  expect(changed[0]?.wordings.map(({ version }) => version)).toEqual([2, 1]);
});
