import type { Hand, Standing } from './standing.ts';

export async function standingPilots({ house, post }: Hand): Promise<Standing> {
  const { jo, lee } = house.cast.people;
  const { severn, avon, tamar } = house.cast.squads;
  const fourth = await post(jo, '/squads', { name: 'Isis', timeZone: 'Europe/London' });
  const arms = [severn, avon, tamar, fourth.id];
  const plan = {
    ...{ methodKey: 'heart', baselineWeeks: 8, primary: 'fcr14', secondary: ['csatMean'], looks: ['2026-04-06'] },
    squads: arms.map((squadId, i) => ({ squadId, startOn: i === 0 ? '2026-02-23' : null })),
  };
  const pilot = await post(jo, '/pilots', { name: 'HEART', ...plan });
  const said = await post(lee, '/pilot-feedback', { pilotId: pilot.id, text: 'It reads stiff.' });
  const word = await post(jo, '/pilot-decisions', { pilotId: pilot.id, decision: 'continue', why: 'Too early.' });
  return {
    ids: { pilots: pilot.id, pilotId: pilot.id, 'pilot-feedback': said.id, 'pilot-decisions': word.id },
    bodies: {
      'Pilots.add': { name: 'HEARD', ...plan },
      'Pilots.replan': { ...plan, reason: 'The strike.' },
      'Pilots.review': plan,
      'Pilots.draw': { squadIds: arms, sizes: [1] },
      'Outcomes.decide': { pilotId: pilot.id, decision: 'adjust', why: 'Too stiff.' },
      'Outcomes.say': { pilotId: pilot.id, text: 'It reads well.' },
      'Outcomes.rollOut': { pilotId: pilot.id, squadIds: [fourth.id], fromOn: '2026-03-09' },
    },
  };
}
