import type { Hand, Standing } from './standing.ts';

/** Lists that were taken in, and one that was taken back. */
export async function standingLists({ house, post }: Hand): Promise<Standing> {
  const { jo } = house.cast.people;
  const take = async (name: string): Promise<string> => {
    const asked = house.as(jo).post('/list-imports').field('kind', 'customers');
    const { body } = await asked
      .attach('file', Buffer.from(`name,externalRef\n${name},${name}\n`), 'list.csv')
      .expect(201);
    return body.id;
  };
  const [standing, gone] = [await take('Ada'), await take('Bea')];
  const undoing = await post(jo, '/list-undoings', { listImportId: gone });
  const rows = await house.as(jo).get(`/list-rows?filter={"listImportId":"${standing}"}`).expect(200);
  return {
    ids: {
      'list-imports': standing,
      listImportId: standing,
      'list-rows': rows.body[0].id,
      'list-undoings': undoing.id,
    },
    bodies: { 'Lists.undo': { listImportId: standing } },
  };
}
