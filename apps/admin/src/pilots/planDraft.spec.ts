import type { Plan } from '#heart-core';
import { draftOfPlan, freshPlan, nextMonday, planBody } from './planDraft.ts';

const friday = new Date('2026-11-27T09:00:00Z');
const squadIds = ['avon', 'exe', 'severn', 'tamar', 'wye'];

describe('a plan that is being made', () => {
  it('starts on a Monday to come', () => {
    expect(nextMonday(friday)).toBe('2026-11-30');
    expect(nextMonday(new Date('2026-11-30T09:00:00Z'))).toBe('2026-12-07');
    expect(nextMonday(new Date('2026-11-29T23:00:00Z'))).toBe('2026-11-30');
  });

  it('is asked about before the lot is drawn, with as many squads as will start', () => {
    const draft = {
      ...freshPlan(friday),
      squadIds,
      waves: [{ key: 1, startOn: '2026-12-07', size: '2', squadIds: [] }],
    };
    const body = planBody(draft);
    expect(body?.squads.map(({ startOn }) => startOn)).toEqual(['2026-12-07', '2026-12-07', null, null, null]);
    expect(body).toMatchObject({ drawId: null, meaningful: [{ metric: 'fcr14', least: 0.03 }] });
  });

  it('takes the squads that the lot found, wave by wave', () => {
    const body = planBody({
      ...freshPlan(friday),
      squadIds,
      waves: [
        { key: 1, startOn: '2026-12-07', size: '1', squadIds: [] },
        { key: 2, startOn: '2027-01-04', size: '1', squadIds: [] },
      ],
      draw: { id: 'd', seed: 7, waves: [['wye'], ['exe']] },
    });
    expect(body).toMatchObject({ drawId: 'd' });
    expect(Object.fromEntries(body?.squads.map(({ squadId, startOn }) => [squadId, startOn]) ?? [])).toEqual({
      ...{ avon: null, severn: null, tamar: null },
      ...{ wye: '2026-12-07', exe: '2027-01-04' },
    });
  });

  it.each([
    ['squads', { squadIds: [], way: 'chosen' as const }],
    ['a number of weeks', { squadIds, baselineWeeks: 'twelve' }],
    ['a day to look', { squadIds, looks: [{ key: 1, on: '' }] }],
    ['how many start', { squadIds, waves: [{ key: 1, startOn: '2026-12-07', size: '', squadIds: [] }] }],
  ])('is not asked about without %s', (_what, change) => {
    expect(planBody({ ...freshPlan(friday), ...change })).toBeNull();
  });

  it('comes back as it was from a plan that exists', () => {
    const plan: Plan = {
      ...{ methodKey: 'heart', timeZone: 'Europe/London', assignment: { kind: 'chosen' }, alpha: 0.05 },
      squads: squadIds.map((squadId, at) => ({ squadId, startOn: at < 2 ? '2026-12-07' : null })),
      ...{ baselineWeeks: 12, washoutWeeks: 1, primary: 'fcr14', secondary: ['timeToResolve'], looks: ['2027-02-01'] },
      meaningful: { fcr14: 0.03, timeToResolve: 3600 },
    };
    const body = planBody(draftOfPlan('HEART', plan, null));
    expect(body).toEqual({
      ...{ methodKey: 'heart', drawId: null, baselineWeeks: 12, washoutWeeks: 1, looks: ['2027-02-01'] },
      ...{ primary: 'fcr14', secondary: ['timeToResolve'], squads: plan.squads },
      meaningful: [
        { metric: 'fcr14', least: 0.03 },
        { metric: 'timeToResolve', least: 3600 },
      ],
    });
  });
});
