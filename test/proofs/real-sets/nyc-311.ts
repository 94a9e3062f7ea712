import { answersOf, volumeBySymptom } from './boston-311.ts';
import { countsOf, rate, spread, top } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import type { GivenCase } from './imported.ts';
import { namesIn, type RealSet } from './told.ts';
import { sorted } from './tsa-claims.ts';

const hours = ({ closedAt, receivedAt }: GivenCase) =>
  closedAt ? [(closedAt.getTime() - receivedAt.getTime()) / 3_600_000] : [];

export const nyc311: RealSet = {
  folder: 'nyc-311',
  file: 'requests_2024_04.csv',
  preset: 'nyc-311',
  fields: [
    ['cameBy', 'text'],
    ['state', 'text'],
    ['region', 'text'],
    ['answer', 'text'],
    ['place', 'text'],
  ],
  async tell(imported, expected) {
    const { rows, record } = imported;
    const isClosed = ({ custom }: GivenCase) => custom.state === 'Closed';
    const promised = rows.flatMap(({ closedAt, promises }) => (closedAt ? promises : []));
    const lasted = rows.flatMap(hours);
    return {
      figures: {
        ...fileFacts(imported),
        distinct_ids: record.accepted,
        by_status: await imported.volumes('custom.state'),
        by_borough: await imported.volumes('custom.region'),
        by_agency: await imported.volumes('squad'),
        by_channel: await imported.volumes('custom.cameBy'),
        top_issues: await volumeBySymptom(imported, namesIn(expected, 'top_issues')),
        closed_with_date: await imported.listed({ status: 'closed' }),
        negative_hours: record.contradictory,
        with_due_date: (await imported.total('followUpsKept')).den,
        top_resolutions: top(sorted(answersOf(await imported.volumes('custom.answer'))), 5),
        by_day: await imported.series('day', {
          // One night, of which the series tells the first of its two days.
          days: ['2024-04-15', '2024-04-15'],
          of: ({ symptom }) => symptom,
          filterOf: async (name) => ({ symptomId: await imported.idOf('symptoms', name) }),
          issues: namesIn(expected, 'by_day', 'issues'),
        }),
      },
      records: {
        top_issues: top(
          countsOf(rows, ({ symptom }) => symptom),
          10,
        ),
        top_descriptors: top(
          countsOf(rows, ({ cause }) => cause),
          10,
        ),
        hours_to_close_non_negative: spread(lasted.filter((hour) => hour >= 0)),
        due_kept_of_closed: rate(promised.filter(({ standing }) => standing === 'kept').length, promised.length),
        closed_status_without_date: rows.filter((row) => isClosed(row) && !row.closedAt).length,
        date_without_closed_status: rows.filter((row) => !isClosed(row) && row.closedAt).length,
        records_with_line_break_inside: rows.filter(({ custom }) => /[\r\n]/.test(String(custom.place))).length,
        top_resolutions: top(
          countsOf(rows, ({ custom }) => String(custom.answer ?? '')),
          5,
        ),
      },
    };
  },
  notSaid: asPythonNamesIt,
};
