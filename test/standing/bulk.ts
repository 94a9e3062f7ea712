import { JobsRunner } from '../../apps/api/src/jobs/jobs.runner.ts';
import type { Hand, Standing } from './standing.ts';

/** Changes of many cases: one put back, one done, one stopped before any case, one just begun, and one that nobody has begun. */
export async function standingBulk({ house, open, post }: Hand): Promise<Standing> {
  const { jo } = house.cast.people;
  const to = (severity: string) => ({ filter: { ids: [open.id] }, change: { severity } });
  const ask = (severity: string) => post(jo, '/bulk-changes', to(severity));
  const [undone, done, preview] = [await ask('high'), await ask('low'), await ask('normal')];
  const start = await post(jo, '/bulk-starts', { bulkChangeId: undone.id });
  await post(jo, '/bulk-starts', { bulkChangeId: done.id });
  await house.app.get(JobsRunner).tick();
  const [stopped, running] = [await ask('critical'), await ask('low')];
  await post(jo, '/bulk-starts', { bulkChangeId: stopped.id });
  const stop = await post(jo, '/bulk-stops', { bulkChangeId: stopped.id });
  await post(jo, '/bulk-starts', { bulkChangeId: running.id });
  const undoing = await post(jo, '/bulk-undoings', { bulkChangeId: undone.id });
  const [row] = (await house.as(jo).get(`/bulk-rows?bulkChangeId=${undone.id}`).expect(200)).body;
  return {
    ids: {
      'bulk-changes': undone.id,
      bulkChangeId: preview.id,
      'bulk-starts': start.id,
      'bulk-stops': stop.id,
      'bulk-undoings': undoing.id,
      'bulk-rows': row.id,
    },
    bodies: {
      'Bulk.ask': to('high'),
      'Bulk.begin': { bulkChangeId: preview.id },
      'Bulk.stop': { bulkChangeId: running.id },
      'Bulk.undo': { bulkChangeId: done.id },
    },
  };
}
