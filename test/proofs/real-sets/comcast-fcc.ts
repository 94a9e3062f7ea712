import { countsOf, eachOf, recurring, share, top } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import { type GivenCase, type Imported } from './imported.ts';
import { namesIn, type RealSet, type Tree } from './told.ts';

const isClosed = ({ custom }: GivenCase) => custom.state === 'Closed' || custom.state === 'Solved';
const said = (row: GivenCase, name: string) => String(row.custom[name] ?? '');

const fields: RealSet['fields'] = [
  ['cameBy', 'text'],
  ['state', 'text'],
  ['region', 'text'],
  ['zip', 'text'],
  ['onBehalf', 'yesNo'],
];
const byChannel = (imported: Imported, kind: 'month' | 'week' | 'day', expected: Tree, member: string) =>
  imported.series(kind, {
    of: (row) => said(row, 'cameBy'),
    filterOf: (name) => ({ 'custom.cameBy': name }),
    issues: namesIn(expected, member, 'issues'),
  });

const asWritten = 'the second reading, proved by a mapping that takes the dates at their word';

/** Its dates as they were, day and month swapped back. */
export const comcastFcc: RealSet = {
  folder: 'comcast-fcc',
  file: 'complaints_2015.csv',
  preset: 'comcast-fcc',
  fields,
  async tell(imported, expected) {
    const { rows, record } = imported;
    const mentions = (words: string) => rows.filter(({ summary }) => summary.toLowerCase().includes(words)).length;
    return {
      figures: {
        ...fileFacts(imported),
        distinct_ids: record.accepted,
        by_channel: await imported.volumes('custom.cameBy'),
        by_status: await imported.volumes('custom.state'),
        on_behalf: {
          No: await imported.listed({ 'custom.onBehalf': false }),
          Yes: await imported.listed({ 'custom.onBehalf': true }),
        },
        repaired_first_day: record.firstReceivedAt?.slice(0, 10),
        repaired_last_day: record.lastReceivedAt?.slice(0, 10),
        by_month_repaired: await byChannel(imported, 'month', expected, 'by_month_repaired'),
        by_day_repaired: await byChannel(imported, 'day', expected, 'by_day_repaired'),
        by_week_repaired: await byChannel(imported, 'week', expected, 'by_week_repaired'),
        by_month_state_repaired: await imported.series('month', {
          of: (row) => said(row, 'region'),
          filterOf: (name) => ({ 'custom.region': name }),
          issues: namesIn(expected, 'by_month_state_repaired', 'issues'),
        }),
      },
      records: {
        by_state_top10: top(
          countsOf(rows, (row) => said(row, 'region')),
          10,
        ),
        closed_or_solved: share(rows, isClosed),
        closed_or_solved_by_channel: eachOf(
          rows,
          (row) => said(row, 'cameBy'),
          (some) => share(some, isClosed),
        ),
        zip_codes_shorter_than_5: rows.filter((row) => said(row, 'zip').length < 5).length,
        // Where the day was 12 or less, the file holds the month in its place: it was in fact a month of 12 or less, always.
        records_with_day_12_or_less_as_written: rows.filter(({ receivedAt }) => receivedAt.getUTCDate() <= 12).length,
        recurring_text: {
          column: 'Customer Complaint',
          ...recurring(
            rows.map(({ summary }) => summary),
            19,
          ),
        },
        mentions: Object.fromEntries(namesIn(expected, 'mentions').map((words) => [words, mentions(words)])),
      },
    };
  },
  notSaid: {
    ...asPythonNamesIt,
    by_month_as_written: asWritten,
    date_column_iso: 'about a second column of dates, which a mapping leaves out',
    date_column_iso_equal_to_repaired: 'about a second column of dates, which a mapping leaves out',
  },
};

/** Its dates at their word. */
export const comcastAsWritten: RealSet = {
  ...comcastFcc,
  mapping: {
    options: { timeZone: 'UTC', createMissing: true },
    fields: {
      externalRef: { column: 'Ticket #' },
      receivedAt: { column: 'Date_month_year', format: 'd-LLL-yy' },
      squad: { constant: 'Comcast' },
      summary: { column: 'Customer Complaint' },
      'custom.cameBy': { column: 'Received Via' },
    },
  },
  async tell(imported, expected) {
    return {
      figures: { by_month_as_written: await byChannel(imported, 'month', expected, 'by_month_as_written') },
      records: null,
    };
  },
  notSaid: {},
  only: 'by_month_as_written',
};
