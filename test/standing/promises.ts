import type { Hand, Standing } from './standing.ts';

export async function standingPromises({ house, given, open }: Hand): Promise<Standing> {
  const promise = await given.aPromise(open.id);
  const kept = async () => given.aSettlement((await given.aPromise(open.id)).id, 'kept');
  const [settled, slip, lastSlip] = [await kept(), await kept(), await kept()];
  const undone = await house
    .as(house.cast.people.lee)
    .post('/settlement-undoings')
    .send({ settlementId: slip.id })
    .expect(201);
  return {
    ids: {
      commitmentId: promise.id,
      commitments: promise.id,
      settlements: settled.id,
      settlementId: lastSlip.id,
      'settlement-undoings': undone.body.id,
    },
    bodies: {
      'Commitments.settle': { commitmentId: promise.id, kind: 'attempt', outcome: 'noAnswer' },
      'Commitments.undo': { settlementId: lastSlip.id },
      'Notifications.read': { all: true },
    },
  };
}
