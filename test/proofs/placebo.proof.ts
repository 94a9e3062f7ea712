import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lotOf, mix } from '#heart-core';
import { pilotVerdict } from '#heart-core/statistics';
import { openTestHouse, type TestHouse } from '../house.ts';
import { take } from '../imports.ts';

/** Nobody ran a pilot in this month: whatever the product finds in it, it finds by chance. */
const file = resolve('../shared/data/ecommerce-csat/support_contacts.csv');
const lots = 200;
const middle = new Date('2023-08-16T00:00:00Z');
/** A squad with fewer answers in a half is not compared. */
const fewestAnswers = 10;

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
}, 60_000);
afterAll(() => house.close());

interface Half {
  squadId: string;
  late: boolean;
  n: number;
  mean: number;
  sd: number | null;
}

it('in a month of real answers, split by lot 200 times, little is found where nothing was', async () => {
  if (!existsSync(file)) {
    process.stdout.write('The shared data are not beside the repository: nothing was proved.\n');
    return;
  }
  const record = await take(house, readFileSync(file), { preset: 'contact-centre' });
  expect(record.accepted).toBeGreaterThan(2000);
  const halves = await house.sql<Half>(
    `select c.opened_squad_id as "squadId", c.received_at >= $1 as late, count(*)::int as n, avg(s.score)::float8 as mean, stddev_samp(s.score)::float8 as sd
     from surveys s join cases c on c.id = s.case_id where s.score is not null group by 1, 2`,
    [middle],
  );
  const half = (id: string, late: boolean) => halves.find((one) => one.squadId === id && one.late === late);
  const ids = [...new Set(halves.map(({ squadId }) => squadId))]
    .filter((id) => [true, false].every((late) => (half(id, late)?.n ?? 0) >= fewestAnswers))
    .sort();
  let [outside, confirmed] = [0, 0];
  const codes: Record<string, number> = {};
  for (let seed = 1; seed <= lots; seed++) {
    const pilots = mix([...ids], lotOf(seed)).slice(0, Math.floor(ids.length / 2));
    const squads = ids.map((id) => ({
      id,
      arm: pilots.includes(id) ? ('pilot' as const) : ('control' as const),
      pre: half(id, false) as Half,
      post: half(id, true) as Half,
    }));
    const { lower, upper, code } = pilotVerdict({
      ...{ kind: 'mean', squads, assignment: 'random', better: 'higher', meaningful: null, alpha: 0.05 },
      ...{ plannedLook: true, conf: 0.95, seed },
    });
    if (lower === null || upper === null || lower > 0 || upper < 0) outside++;
    if (code === 'confirmed_better' || code === 'confirmed_worse') confirmed++;
    codes[code] = (codes[code] ?? 0) + 1;
  }
  process.stdout.write(
    `${ids.length} squads, ${lots} lots of half of them: the interval leaves out 0 in ${((outside / lots) * 100).toFixed(1)} %, confirmed in ${((confirmed / lots) * 100).toFixed(1)} %; ${JSON.stringify(codes)}\n`,
  );
  expect(outside / lots).toBeLessThanOrEqual(0.08);
  expect(confirmed / lots).toBeLessThanOrEqual(0.05);
}, 600_000);
