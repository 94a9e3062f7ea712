import type { Hand, Standing } from './standing.ts';

/** What can be taken away: a list by its name, a figure by its key, and a file that was ordered. */
export async function standingExports({ house, post }: Hand): Promise<Standing> {
  const order = { resource: 'cases', format: 'csv' };
  const file = await post(house.cast.people.jo, '/exports', order);
  const figure = '?key=fcr14';
  return {
    ids: { resource: 'cases', exports: file.id },
    bodies: { 'Orders.order': order },
    queries: {
      'FigureFiles.pointsCsv': figure,
      'FigureFiles.pointsPdf': figure,
      'FigureFiles.pointsXlsx': figure,
      'FigureFiles.rowsCsv': figure,
      'FigureFiles.rowsXlsx': figure,
    },
  };
}
