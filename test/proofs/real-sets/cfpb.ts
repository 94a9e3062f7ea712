import { answersOf, volumeBySymptom } from './boston-311.ts';
import { countsOf, eachOf, rate, recurring, share, spread, top } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import { type GivenCase, type Imported } from './imported.ts';
import { namesIn, type RealSet, type Tree } from './told.ts';

const said = (name: string) => (row: GivenCase) => String(row.custom[name] ?? '');
const filled = (rows: readonly GivenCase[], label: (row: GivenCase) => string | null) =>
  rows.filter((row) => label(row));
/** An empty label is one of them. */
const distinct = (rows: readonly GivenCase[], label: (row: GivenCase) => string | null) =>
  Object.keys(countsOf(rows, label)).length;
const isTimely = ({ custom }: GivenCase) => custom.timely === true;
const timely = (rows: readonly GivenCase[]) => share(rows, isTimely);
const day = 86_400_000;

/** Narratives, which stand in a case and in no list. */
async function narratives(imported: Imported): Promise<string[]> {
  const texts: string[] = [];
  for (const { id } of imported.rows) {
    const { description } = await imported.read<{ description: string | null }>(`/cases/${id}`);
    if (description) texts.push(description);
  }
  return texts;
}

async function seriesOf(imported: Imported, expected: Tree): Promise<Tree> {
  const ofIssue = {
    of: ({ symptom }: GivenCase) => symptom,
    filterOf: async (name: string) =>
      name === '(empty)' ? null : { symptomId: await imported.idOf('symptoms', name) },
  };
  return {
    by_month: await imported.series('month', { ...ofIssue, issues: namesIn(expected, 'by_month', 'issues') }),
    by_week: await imported.series('week', { ...ofIssue, issues: namesIn(expected, 'by_week', 'issues') }),
    by_product_month: await imported.series('month', {
      of: said('product'),
      filterOf: (name) => ({ 'custom.product': name }),
      issues: namesIn(expected, 'by_product_month', 'issues'),
    }),
  };
}

async function tell(imported: Imported, expected: Tree): Promise<{ figures: Tree; records: Tree }> {
  const { rows, record } = imported;
  const [symptom, cause] = [(row: GivenCase) => row.symptom, (row: GivenCase) => row.cause];
  const lags = rows.map(({ receivedAt, custom }) => (Date.parse(String(custom.sentOn)) - receivedAt.getTime()) / day);
  const disputed = rows.filter(({ custom }) => custom.disputed !== undefined);
  const hasIds = 'distinct_ids' in expected;
  const hasCompany = 'top_companies' in expected;
  const [listed, onTime] = [await imported.listed(), await imported.listed({ 'custom.timely': true })];
  const squads = await imported.volumes('squad');
  const texts = 'with_narrative' in expected ? await narratives(imported) : null;
  const named = <T>(member: string, told: T) => (member in expected ? { [member]: told } : {});
  return {
    figures: {
      ...fileFacts(imported),
      ...(hasIds ? { distinct_ids: record.accepted } : {}),
      unparsed_dates: record.rejected,
      ...{ first_day: record.firstReceivedAt?.slice(0, 10), last_day: record.lastReceivedAt?.slice(0, 10) },
      by_product: await imported.volumes('custom.product'),
      top_issues: await volumeBySymptom(imported, namesIn(expected, 'top_issues')),
      by_response: answersOf(await imported.volumes('custom.answer')),
      timely: rate(onTime, listed),
      disputed: rate(
        await imported.listed({ 'custom.disputed': true }),
        await imported.listed({ 'custom.disputed': [true, false] }),
      ),
      ...named('by_channel', await imported.volumes('custom.cameBy')),
      ...(hasCompany
        ? { top_companies: Object.fromEntries(namesIn(expected, 'top_companies').map((name) => [name, squads[name]])) }
        : {}),
      ...(await seriesOf(imported, expected)),
    },
    records: {
      top_issues: top(countsOf(rows, symptom), 10),
      top_sub_issues_non_empty: top(countsOf(filled(rows, cause), cause), 10),
      distinct: {
        Product: distinct(rows, said('product')),
        'Sub-product': distinct(rows, said('subProduct')),
        Issue: distinct(rows, symptom),
        'Sub-issue': distinct(rows, cause),
        State: distinct(rows, said('region')),
      },
      by_state_top10: top(countsOf(filled(rows, said('region')), said('region')), 10),
      empty_state: rows.filter((row) => !said('region')(row)).length,
      timely: timely(rows),
      timely_by_product: eachOf(rows, said('product'), timely),
      disputed: share(disputed, ({ custom }) => custom.disputed === true),
      monetary_relief: share(rows, ({ remedies }) => remedies.some(({ remedy }) => remedy === 'refund')),
      days_received_to_sent: spread(lags),
      negative_lags: lags.filter((lag) => lag < 0).length,
      ...named('timely_by_channel', eachOf(rows, said('cameBy'), timely)),
      ...named(
        'top_companies',
        top(
          countsOf(rows, ({ squad }) => squad),
          10,
        ),
      ),
      ...named(
        'timely_by_company_top10',
        top(
          eachOf(rows, ({ squad }) => squad, timely),
          10,
        ),
      ),
      ...(texts
        ? {
            with_narrative: texts.length,
            narratives_with_line_break: texts.filter((text) => /[\r\n]/.test(text)).length,
            recurring_text: { column: 'Consumer complaint narrative', ...recurring(texts, 20) },
          }
        : {}),
      ...named('exact_duplicate_records_beyond_first', rows.length - new Set(rows.map(wholly)).size),
    },
  };
}

/** All that a row of the file without ids said. */
const wholly = ({ receivedAt, squad, channel, symptom, cause, custom }: GivenCase) =>
  JSON.stringify([receivedAt, squad, channel, symptom, cause, Object.entries(custom).sort()]);

const set = (file: string): RealSet => ({
  folder: 'cfpb',
  file,
  preset: 'cfpb',
  fields: [
    ['product', 'text'],
    ['subProduct', 'text'],
    ['region', 'text'],
    ['cameBy', 'text'],
    ['answer', 'text'],
    ['zip', 'text'],
    ['consent', 'text'],
    ['timely', 'yesNo'],
    ['disputed', 'yesNo'],
    ['sentOn', 'date'],
  ],
  tell,
  notSaid: asPythonNamesIt,
});

export const cfpbSets = ['cfpb_2013_2017_no_id.csv', 'cfpb_2015.csv', 'cfpb_2023_narratives.csv'].map(set);
