import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { drawWaves } from '#heart-core';
import { PilotsService } from '../pilots/pilots.service.ts';
import { House } from '../platform/house.ts';
import { controlSquads, pilotSquads, type SquadName, toldPilot } from './cast.ts';
import type { Stage } from './stage.ts';
import { pilotStart, planted } from './story.ts';

const dayMs = 86_400_000;
const asDay = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/**
 * The story's pilot: eight squads, three of them drawn by lot, one look at the end. The story says whom the lot found: among the
 * seeds, the first that draws these three is the one that was drawn.
 */
export async function tellPilot(app: INestApplicationContext, { clock, squads }: Stage, now: Date): Promise<void> {
  const pilots = app.get(PilotsService, { strict: false });
  const start = pilotStart(now).getTime();
  const idOf = (name: SquadName) => squads.get(name)?.id as string;
  const among = [...pilotSquads, ...controlSquads].map(idOf).sort();
  const picked = pilotSquads.map(idOf).sort().join();
  let seed = 1;
  while (drawWaves({ squads: among, sizes: [pilotSquads.length], seed }).waves[0]?.join() !== picked) seed++;
  const { waves } = drawWaves({ squads: among, sizes: [pilotSquads.length], seed });
  const drawId = uuidv7();
  const planned = new Date(start - 21 * dayMs);
  await app.get(House).read(
    `insert into pilot_draws (id, among, sizes, seed, waves, drawn_by_id, drawn_at)
     select $1, $2::uuid[], $3::int[], $4, $5::jsonb, id, $6 from people where role = 'manager' order by created_at limit 1`,
    [drawId, among, [pilotSquads.length], seed, JSON.stringify(waves), planned],
  );
  const startOn = asDay(start);
  await clock.at(planned, () =>
    pilots.add(
      {
        ...{ name: toldPilot, methodKey: 'heart', drawId },
        squads: [...pilotSquads, ...controlSquads].map((name) => ({
          squadId: idOf(name),
          startOn: (pilotSquads as readonly string[]).includes(name) ? startOn : null,
        })),
        ...{ baselineWeeks: planted.weeksBefore, washoutWeeks: 1, primary: 'fcr14' },
        secondary: ['followUpsKept', 'csatMean', 'recurringRate', 'timeToResolve'],
        meaningful: [
          { metric: 'fcr14', least: 0.03 },
          { metric: 'followUpsKept', least: 0.03 },
          { metric: 'csatMean', least: 0.1 },
        ],
        looks: [asDay(start + (planted.weeksAfter - 1) * 7 * dayMs)],
      },
      null,
    ),
  );
}
