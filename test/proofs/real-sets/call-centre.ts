import type { Wire } from '#heart-core';
import { countsOf, csatOf, rounded, share, spread } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import { type GivenCase, type Imported, shareFigure } from './imported.ts';
import { namesIn, type RealSet, type Tree } from './told.ts';

const isAnswered = ({ custom }: GivenCase) => custom.answered === true;

async function figuresOf(imported: Imported, filter: object): Promise<Tree> {
  const answered = { ...filter, 'custom.answered': true };
  const talked = await imported.total('handleTime', filter);
  return {
    calls: (await imported.total('volume', filter)).value,
    resolved_of_all: shareFigure(await imported.total('fcrGross', filter)),
    resolved_of_answered: shareFigure(await imported.total('fcrGross', answered)),
    talk_seconds: lengths(talked),
    csat: await imported.csat(filter),
  };
}

const lengths = ({ n, mean, value, p90 }: Wire.MetricPoint) => ({
  n,
  ...{ mean: at6(mean), median: at6(value), p90: at6(p90) },
});
const at6 = (value: number | null | undefined) => (value == null ? null : rounded(value));

const recordsOf = (rows: readonly GivenCase[], talked: ReadonlyMap<string, number>) => {
  const answered = rows.filter(isAnswered);
  return {
    calls: rows.length,
    answered: share(rows, isAnswered),
    speed_of_answer_seconds: spread(answered.map(({ custom }) => Number(custom.waitedSeconds))),
    talk_seconds: spread(rows.flatMap(({ id }) => talked.get(id) ?? [])),
    csat: csatOf(rows.flatMap(({ score }) => score ?? [])),
  };
};

export const callCentre: RealSet = {
  folder: 'call-centre',
  file: 'calls_2021_01.csv',
  preset: 'call-centre',
  fields: [
    ['answered', 'yesNo'],
    ['waitedSeconds', 'number'],
  ],
  async tell(imported, expected) {
    const { rows, record } = imported;
    const talked = await imported.counts('handleTime');
    const by = async (member: string, filterOf: (name: string) => Promise<object>) => {
      const told: Tree = {};
      for (const name of namesIn(expected, member)) told[name] = await figuresOf(imported, await filterOf(name));
      return told;
    };
    const ofAgent = async (name: string) => ({ agentId: await imported.idOf('users', name) });
    const ofTopic = async (name: string) => ({ symptomId: await imported.idOf('symptoms', name) });
    const recordsBy = (member: string, label: (row: GivenCase) => string | null) =>
      Object.fromEntries(
        namesIn(expected, member).map((name) => [
          name,
          recordsOf(
            rows.filter((row) => label(row) === name),
            talked,
          ),
        ]),
      );
    const series = { of: ({ symptom }: GivenCase) => symptom, filterOf: ofTopic };
    return {
      figures: {
        ...fileFacts(imported),
        distinct_ids: record.accepted,
        overall: await figuresOf(imported, {}),
        by_agent: await by('by_agent', ofAgent),
        by_topic: await by('by_topic', ofTopic),
        by_month: await imported.series('month', { ...series, issues: namesIn(expected, 'by_month', 'issues') }),
        by_week: await imported.series('week', { ...series, issues: namesIn(expected, 'by_week', 'issues') }),
      },
      records: {
        overall: recordsOf(rows, talked),
        by_agent: recordsBy('by_agent', ({ agent }) => agent),
        by_topic: recordsBy('by_topic', ({ symptom }) => symptom),
        by_hour_of_day: countsOf(rows, ({ receivedAt }) => String(receivedAt.getUTCHours())),
      },
    };
  },
  notSaid: asPythonNamesIt,
};
