import type { Hand, Standing } from './standing.ts';

/** What other programs come by. */
export async function standingKeys({ house, post }: Hand): Promise<Standing> {
  const { jo, priya } = house.cast.people;
  const body = { name: 'Phone system', scopes: ['read', 'write'], personId: priya.id };
  const key = await post(jo, '/api-keys', body);
  return {
    ids: { 'api-keys': key.id },
    bodies: { 'ApiKeys.make': body, 'ApiKeys.change': { name: 'Another name' } },
  };
}
