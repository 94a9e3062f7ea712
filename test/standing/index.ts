import { givenIn } from '../given.ts';
import type { TestHouse } from '../house.ts';
import { standingAuthority } from './authority.ts';
import { standingBulk } from './bulk.ts';
import { standingCases } from './cases.ts';
import { standingCauses } from './causes.ts';
import { standingExports } from './exports.ts';
import { standingIssues } from './issues.ts';
import { standingKeys } from './keys.ts';
import { standingLists } from './lists.ts';
import { standingPeople } from './people.ts';
import { standingPilots } from './pilots.ts';
import { standingPromises } from './promises.ts';
import { standingPushes } from './pushes.ts';
import { standingReports } from './reports.ts';
import type { Hand, Standing } from './standing.ts';
import { standingWords } from './words.ts';

const rooms = [
  standingPeople,
  standingCases,
  standingPromises,
  standingAuthority,
  standingWords,
  standingIssues,
  standingCauses,
  standingPilots,
  standingExports,
  standingKeys,
  standingBulk,
  standingReports,
  standingPushes,
  standingLists,
];

/** Furnishes every room, and tells what stands in all of them. */
export async function furnish(house: TestHouse): Promise<Required<Standing>> {
  const given = givenIn(house);
  const hand: Hand = {
    house,
    given,
    open: await given.aCase({ externalRef: 'A-1' }),
    closed: await given.aClosedCase(),
    post: async (by, path, body) => (await house.as(by).post(path).send(body).expect(201)).body,
  };
  const all: Required<Standing> = { ids: {}, bodies: {}, queries: {} };
  for (const room of rooms) {
    const { ids, bodies, queries } = await room(hand);
    Object.assign(all.ids, ids);
    Object.assign(all.bodies, bodies);
    Object.assign(all.queries, queries);
  }
  return all;
}
