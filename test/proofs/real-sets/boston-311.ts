import { countsOf, eachOf, rate, share, spread } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import { type GivenCase, type Imported, shareFigure } from './imported.ts';
import { namesIn, type RealSet } from './told.ts';

const hours = (row: GivenCase) => ((row.closedAt as Date).getTime() - row.receivedAt.getTime()) / 3_600_000;
const keptOfClosed = (rows: readonly GivenCase[]) => {
  const promises = rows.flatMap(({ closedAt, promises: some }) => (closedAt ? some : []));
  return rate(promises.filter(({ standing }) => standing === 'kept').length, promises.length);
};
const isPromised = ({ promises }: GivenCase) => promises.length > 0;

export const boston311: RealSet = {
  folder: 'boston-311',
  file: 'animal_cases_2015.csv',
  preset: 'boston-311',
  fields: [
    ['cameBy', 'text'],
    ['onTime', 'yesNo'],
    ['answer', 'text'],
  ],
  async tell(imported, expected) {
    const { rows, record } = imported;
    const closed = rows.filter(({ status }) => status === 'closed');
    const onTime = ({ custom }: GivenCase) => custom.onTime === true;
    const kept = await imported.total('followUpsKept', { status: 'closed' });
    return {
      figures: {
        ...fileFacts(imported),
        ...{ cases: await imported.listed(), distinct_ids: record.accepted },
        by_status: {
          Open: await imported.listed({ status: 'open' }),
          Closed: await imported.listed({ status: 'closed' }),
        },
        by_channel: await imported.volumes('custom.cameBy'),
        by_department: await imported.volumes('squad'),
        with_target: (await imported.total('followUpsKept')).den,
        target_kept_of_closed: shareFigure(kept),
        target_kept_by_department: Object.fromEntries(
          Object.entries(await imported.split('followUpsKept', 'squad', { status: 'closed' })).map(([name, point]) => [
            name,
            shareFigure(point),
          ]),
        ),
        on_time_flag: rate(await imported.listed({ 'custom.onTime': true }), await imported.listed()),
        negative_hours: record.contradictory,
        by_type: await volumeBySymptom(imported, namesIn(expected, 'by_type')),
        closure: answersOf(await imported.volumes('custom.answer')),
        by_month: await imported.series('month', {
          of: ({ symptom }) => symptom,
          filterOf: async (name) => ({ symptomId: await imported.idOf('symptoms', name) }),
          issues: namesIn(expected, 'by_month', 'issues'),
        }),
      },
      records: {
        open_with_target: rows.filter((row) => row.status === 'open' && isPromised(row)).length,
        flag_disagrees_with_dates: closed.filter((row) => isPromised(row) && onTime(row) !== isKept(row)).length,
        on_time_flag: share(rows, onTime),
        target_kept_of_closed: keptOfClosed(rows),
        target_kept_by_department: eachOf(closed.filter(isPromised), ({ squad }) => squad, keptOfClosed),
        hours_to_close: spread(closed.map(hours)),
        negative_hours: closed.filter((row) => hours(row) < 0).length,
        hours_to_close_by_channel: eachOf(
          closed,
          ({ custom }) => String(custom.cameBy),
          (some) => spread(some.map(hours)),
        ),
        by_type: countsOf(rows, ({ symptom }) => symptom),
      },
    };
  },
  notSaid: asPythonNamesIt,
};

const isKept = ({ promises }: GivenCase) => promises.some(({ standing }) => standing === 'kept');

/** The group of those that said nothing has a name of ours. */
export const answersOf = (volumes: Record<string, number>) =>
  Object.fromEntries(Object.entries(volumes).map(([name, n]) => [name === 'Not answered' ? '(empty)' : name, n]));

export async function volumeBySymptom(imported: Imported, names: readonly string[]) {
  const counts: [string, number | null][] = [];
  for (const name of names)
    counts.push([name, (await imported.total('volume', { symptomId: await imported.idOf('symptoms', name) })).value]);
  return Object.fromEntries(counts);
}
