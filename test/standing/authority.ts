import { aMonday } from '../house.ts';
import type { Hand, Standing } from './standing.ts';

/** Remedies within someone's authority, above it, and the words on them. */
export async function standingAuthority({ house, given, open, post }: Hand): Promise<Standing> {
  const { jo, lee, priya } = house.cast.people;
  const promised = () => given.aRemedy(open.id, { remedy: 'repair', delivery: 'promised' });
  const [remedy, delivered, granted] = [await promised(), await promised(), await promised()];
  const delivery = await given.aDelivery(delivered.id);
  const above = await Promise.all([1, 2, 3, 4, 5].map(() => given.aRemedy(open.id, { remedy: 'upgrade' })));
  const [waiting, decided, seen, unneeded, unseen] = above.map((one) => one.id);
  const decision = await post(priya, '/decisions', { resolutionId: decided, decision: 'approve' });
  const mark = await post(priya, '/approval-marks', { resolutionId: seen, kind: 'seen' });
  const reversal = await post(lee, '/reversals', { resolutionId: seen, reason: 'Not needed.' });
  const option = await post(jo, '/options', { name: 'Parcel', remedy: 'replacement' });
  const [limit] = (await house.as(jo).get('/authority-limits').expect(200)).body;
  return {
    ids: {
      resolutionId: remedy.id,
      resolutions: remedy.id,
      deliveries: delivery.id,
      decisions: decision.id,
      'approval-marks': mark.id,
      reversals: reversal.id,
      options: option.id,
      optionId: option.id,
      'authority-limits': limit.id,
    },
    bodies: {
      'Authority.decide': { resolutionId: waiting, decision: 'decline' },
      'Authority.mark': { resolutionId: unseen, kind: 'seen' },
      'Authority.deliver': { resolutionId: granted.id, at: aMonday },
      'Authority.reverse': { resolutionId: unneeded, reason: 'Not needed.' },
      'Limits.set': { scope: 'role', role: 'agent', remedy: 'repair', allowed: true },
    },
    queries: { 'Authority.check': '?remedy=repair' },
  };
}
