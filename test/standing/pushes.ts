import { aMonday } from '../house.ts';
import type { Hand, Standing } from './standing.ts';

/** Contacts that a phone system told of: one answered, one that waits. */
export async function standingPushes({ house, post }: Hand): Promise<Standing> {
  const { lee } = house.cast.people;
  const call = (externalId: string) => ({
    externalId,
    direction: 'inbound',
    channel: 'phone',
    startedAt: aMonday.toISOString(),
    phone: '0117 000 777',
  });
  const [answered, waiting] = [
    await post(lee, '/contact-pushes', call('1')),
    await post(lee, '/contact-pushes', call('2')),
  ];
  const answer = await post(lee, '/contact-push-answers', { contactPushId: answered.id, kind: 'dismissed' });
  return {
    ids: { 'contact-pushes': waiting.id, contactPushId: waiting.id, 'contact-push-answers': answer.id },
    bodies: {
      'Pushes.push': { ...call('3'), squadId: house.cast.squads.severn },
      'Pushes.answer': { contactPushId: waiting.id, kind: 'dismissed' },
    },
  };
}
