import { countsOf, eachOf, rate, spread, top } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import type { GivenCase } from './imported.ts';
import { namesIn, type RealSet } from './told.ts';

/** An empty claim type is what the file writes as a dash. */
const typeOf = ({ symptom }: GivenCase) => symptom ?? '-';
const word = (row: GivenCase, name: string) => String(row.custom[name] ?? '-');
const day = 86_400_000;

/** Several in one field, sometimes the same twice; a dash is none. */
const itemsOf = (field: string) => field.split(';').flatMap((one) => (one.trim() === '-' ? [] : one.trim()));

function claimsOf(rows: readonly GivenCase[]) {
  const paid = rows.flatMap(({ remedies }) => remedies.flatMap(({ amountMinor }) => amountMinor ?? []));
  return {
    claims: rows.length,
    // A decision is a remedy, or an explanation where nothing is paid; `-` is neither.
    amount_known: rows.filter(({ remedies }) => remedies.length > 0).length,
    paid_claims: paid.length,
    total_paid_cents: paid.reduce((sum, cents) => sum + cents, 0),
    paid_cents: spread(paid),
  };
}

export const tsaClaims: RealSet = {
  folder: 'tsa-claims',
  file: 'claims_2014_q1.csv',
  preset: 'tsa-claims',
  fields: [
    ['answer', 'text'],
    ['airline', 'text'],
    ['items', 'text'],
    ['happenedOn', 'date'],
  ],
  async tell(imported, expected) {
    const { rows, record } = imported;
    const overall = claimsOf(rows);
    const lags = rows.map(
      ({ receivedAt, custom }) => (receivedAt.getTime() - Date.parse(String(custom.happenedOn))) / day,
    );
    const items = rows.flatMap((row) => itemsOf(word(row, 'items')));
    const answers = await imported.volumes('custom.answer');
    return {
      figures: {
        ...fileFacts(imported),
        distinct_claim_numbers: record.accepted,
        unparsed_received_dates: record.rejected,
        by_disposition: Object.fromEntries(Object.entries(answers).map(([name, n]) => [name, { claims: n }])),
        top_airports: top(sorted(await imported.volumes('squad')), 10),
        top_airlines: top(sorted(await imported.volumes('custom.airline')), 10),
        top_item_categories_whole_field: top(sorted(await imported.volumes('custom.items')), 10),
        by_month: await imported.series('month', {
          of: typeOf,
          filterOf: async (name) => (name === '-' ? null : { symptomId: await imported.idOf('symptoms', name) }),
          issues: namesIn(expected, 'by_month', 'issues'),
        }),
        by_month_airport: await imported.series('month', {
          of: ({ squad }) => squad,
          filterOf: async (name) => ({ squadId: await imported.idOf('squads', name) }),
          issues: namesIn(expected, 'by_month_airport', 'issues'),
        }),
      },
      records: {
        overall,
        unparsed_incident_dates: rows.filter(({ custom }) => custom.happenedOn === undefined).length,
        incident_after_received: lags.filter((lag) => lag < 0).length,
        days_incident_to_received: spread(lags),
        by_disposition: eachOf(rows, (row) => word(row, 'answer'), claimsOf),
        by_claim_type: eachOf(rows, typeOf, claimsOf),
        paid_of_decided: rate(overall.paid_claims, overall.amount_known),
        by_claim_site: countsOf(rows, ({ cause }) => cause ?? '-'),
        top_item_categories_split_on_semicolon: top(
          countsOf(items, (item) => item),
          10,
        ),
      },
    };
  },
  notSaid: asPythonNamesIt,
};

/** Most first; a figure's groups come by name. */
export const sorted = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
