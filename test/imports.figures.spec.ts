import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Wire } from '#heart-core';
import { openTestHouse, type TestHouse } from './house.ts';
import { lookAt, rejectedOf, take } from './imports.ts';

/*
 * The figures of real files that matter most; nobody here wrote the files. Every single figure of theirs is held against ours
 * by the proof `dataset-figures`, which also names the few that no house of ours can say, and why.
 */

const shared = resolve('../shared/data');
const present = existsSync(shared);
if (!present) process.stderr.write('Skipped: ../shared/data is not there, so no real file is imported.\n');
const withFiles = present ? describe : describe.skip;

/** Whatever stands in an expected.json; the tests know what they look for. */
interface Tree {
  [name: string]: Tree;
}
const expected = (folder: string, file: string): Tree =>
  JSON.parse(readFileSync(resolve(shared, folder, 'expected.json'), 'utf8'))[file];
const median = (times: Tree) => [times.n, times.median, times.p90];
const bytes = (folder: string, file: string) => readFileSync(resolve(shared, folder, file));
const rounded = (value: number | null | undefined) => (value == null ? value : Math.round(value * 1e6) / 1e6);

let house: TestHouse;
let record: Wire.ImportRecord;

async function metric(
  key: string,
  parameters: Record<string, string>,
  filter: object = {},
): Promise<Wire.MetricGroup[]> {
  const query = new URLSearchParams({
    from: '2011-01-01',
    to: '2026-03-01',
    tz: 'UTC',
    interval: 'month',
    ...parameters,
    filter: JSON.stringify({ importId: record.id, ...filter }),
  });
  const { body } = await house.as(house.cast.people.malik).get(`/metrics/${key}?${query}`).expect(200);
  return body.groups;
}
const total = async (key: string, filter: object = {}) => (await metric(key, {}, filter))[0]?.total as Wire.MetricPoint;
const split = async (key: string, by: string) =>
  new Map((await metric(key, { split: by })).map(({ group, total: point }) => [group.name, point]));

/** How many cases of the import the list counts. */
async function listed(filter: object): Promise<number> {
  const text = encodeURIComponent(JSON.stringify({ importId: record.id, ...filter }));
  const { headers } = await house.as(house.cast.people.malik).get(`/cases?filter=${text}&range=[0,0]`).expect(200);
  return Number(String(headers['content-range']).split('/')[1]);
}
const counts = async (sql: string): Promise<Record<string, number>> => {
  const rows = await house.sql<{ name: string; n: number }>(sql, [record.id]);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
};
const bySymptom = () =>
  counts(
    'select s.name, count(*)::int as n from cases c join symptoms s on s.id = c.symptom_id where c.import_id = $1 group by 1',
  );
const byCause = () =>
  counts(
    'select k.name, count(*)::int as n from cases c join causes k on k.id = c.cause_id where c.import_id = $1 group by 1',
  );
const idOf = async (table: 'symptoms' | 'causes', name: string) =>
  (await house.sql<{ id: string }>(`select id from ${table} where name = $1`, [name]))[0]?.id;

const csatOf = (point: Wire.MetricPoint | undefined) => ({
  top2box: { numerator: point?.num, denominator: point?.den, rate: rounded(point?.value) },
  top2box_wilson95: [rounded(point?.low), rounded(point?.high)],
});
const wanted = ({ top2box, top2box_wilson95 }: Tree) => ({ top2box, top2box_wilson95 });

async function importFile(folder: string, file: string, preset: string): Promise<Tree> {
  record = await take(house, bytes(folder, file), { preset, name: file });
  return expected(folder, file);
}

/** A line of the file, spoiled. */
function damaged(folder: string, file: string, spoil: (lines: string[]) => string[]): Buffer {
  return Buffer.from(spoil(bytes(folder, file).toString('utf8').split('\n')).join('\n'));
}

withFiles('ecommerce-csat', () => {
  let of: Tree;
  beforeAll(async () => {
    house = await openTestHouse();
    of = await importFile('ecommerce-csat', 'support_contacts.csv', 'contact-centre');
  });
  afterAll(() => house.close());

  it('comes in whole', async () => {
    expect(record).toMatchObject({
      state: 'done',
      total: of.usable,
      accepted: of.distinct_ids,
      rejected: 0,
      duplicates: 0,
    });
    expect(await listed({})).toBe(of.usable);
    expect((await total('volume')).value).toBe(of.usable);
    expect(
      await house.sql(`select count(*)::int as n from people where email is null and name not in ('Lee')`),
    ).toEqual([{ n: of.agents }]);
  });

  it('has as many contacts by channel, category and sub-category', async () => {
    const { Inbound, Outcall, Email } = of.by_channel as unknown as Record<string, number>;
    expect([await listed({ channel: 'phone' }), await listed({ channel: 'email' })]).toEqual([
      (Inbound ?? 0) + (Outcall ?? 0),
      Email,
    ]);
    expect(await bySymptom()).toEqual(of.by_category);
    expect(await byCause()).toMatchObject(of.top_sub_categories);
  });

  it('rates as well, with the same interval, over all and by channel, category and squad', async () => {
    expect(csatOf(await total('csatTop2'))).toEqual(wanted(of.csat));
    const mean = await total('csatMean');
    expect([rounded(mean.value), mean.n]).toEqual([of.csat?.mean, of.csat?.responses]);
    const scores = await counts(
      'select s.score::text as name, count(*)::int as n from surveys s join cases c on c.id = s.case_id where c.import_id = $1 group by 1',
    );
    expect(scores).toEqual(of.csat?.scores);

    const channels = await split('csatTop2', 'channel');
    const { Email, Inbound, Outcall } = of.csat_by_channel as unknown as Record<'Email' | 'Inbound' | 'Outcall', Tree>;
    expect(csatOf(channels.get('email'))).toEqual(wanted(Email));
    expect(channels.get('phone')?.num).toBe(Number(Inbound.top2box?.numerator) + Number(Outcall.top2box?.numerator));

    for (const [category, csat] of Object.entries(of.csat_by_category as unknown as Record<string, Tree>)) {
      const symptomId = await idOf('symptoms', category);
      expect([
        category,
        csatOf(await total('csatTop2', { symptomId })),
        rounded((await total('csatMean', { symptomId })).value),
      ]).toEqual([category, wanted(csat), csat.mean]);
    }

    const [tops, means, volumes] = [
      await split('csatTop2', 'squad'),
      await split('csatMean', 'squad'),
      await split('volume', 'squad'),
    ];
    const squads = Object.entries(of.by_team_supervisor as unknown as Record<string, Tree>);
    expect(tops.size).toBe(squads.length);
    for (const [squad, { contacts, csat }] of squads) {
      expect([squad, volumes.get(squad)?.value, csatOf(tops.get(squad)), rounded(means.get(squad)?.value)]).toEqual([
        squad,
        contacts,
        wanted(csat as Tree),
        csat?.mean,
      ]);
    }
  });

  it('rates day by day and week by week', async () => {
    const days = of.by_day_of_survey as unknown as { total: number[]; issues: Record<string, number[]> };
    const range = { from: '2023-08-01', to: '2023-09-01' };
    const byDay = async (filter = {}) =>
      (await metric('csatTop2', { ...range, interval: 'day' }, filter))[0]?.points.map(({ n }) => n);
    expect(await byDay()).toEqual(days.total);
    for (const [issue, series] of Object.entries(days.issues))
      expect([issue, await byDay({ causeId: await idOf('causes', issue) })]).toEqual([issue, series]);
    const weeks = of.by_week_of_survey as unknown as { total: number[]; issues: Record<string, number[]> };
    const byWeek = async (filter = {}) =>
      (await metric('csatTop2', { ...range, interval: 'week' }, filter))[0]?.points.map(({ n }) => n);
    expect(await byWeek()).toEqual(weeks.total);
    for (const [issue, series] of Object.entries(weeks.issues))
      expect([issue, await byWeek({ symptomId: await idOf('symptoms', issue) })]).toEqual([issue, series]);
  });

  it('keeps handling times and remarks, the repeated ones too', async () => {
    const [handled] = await house.sql(
      `select count(handle_seconds)::int as n, avg(handle_seconds)::float8 as mean, percentile_cont(0.5) within group (order by handle_seconds) as median,
         percentile_cont(0.9) within group (order by handle_seconds) as p90, min(handle_seconds) as min, max(handle_seconds) as max from cases where import_id = $1`,
      [record.id],
    );
    const { median_disc: _, ...times } = of.handle_seconds_present as Tree;
    expect(handled).toEqual(times);
    const remarks = await house.sql<{ text: string; n: number }>(
      `select lower(regexp_replace(btrim(a.comment), '\\s+', ' ', 'g')) as "text", count(*)::int as n from survey_answers a join cases c on c.id = a.case_id
       where c.import_id = $1 and a.comment is not null group by 1 order by 2 desc, 1`,
      [record.id],
    );
    const { groups, texts_in_groups, top } = of.recurring_text as unknown as {
      groups: number;
      texts_in_groups: number;
      top: { text: string; count: number }[];
    };
    const often = remarks.filter(({ n }) => n >= 3);
    expect(remarks.reduce((sum, { n }) => sum + n, 0)).toBe(of.with_remark);
    expect([often.length, often.reduce((sum, { n }) => sum + n, 0)]).toEqual([groups, texts_in_groups]);
    expect(often.slice(0, 3)).toEqual(top.slice(0, 3).map(({ text, count }) => ({ text, n: count })));
  });

  it('knows of no first contact, no step and no customer, and says so instead of zero', async () => {
    expect((await total('fcrGross')).value).toBeNull();
    expect((await total('stepAdherence')).value).toBeNull();
    expect(await total('recurringRate')).toMatchObject({
      value: null,
      excluded: [{ reason: 'noCustomer', count: of.usable }],
    });
  });

  it('adds nothing when it comes again, and only what is good of a damaged copy', async () => {
    const first = record;
    await importFile('ecommerce-csat', 'support_contacts.csv', 'contact-centre');
    expect(record).toMatchObject({ total: of.usable, accepted: 0, duplicates: of.usable });
    const spoiled = damaged('ecommerce-csat', 'support_contacts.csv', (lines) => {
      const row = lines[1] as string;
      const anew = (id: string, change: (fields: string[]) => string[]) =>
        change(row.split(','))
          .join(',')
          .replace(/[0-9a-f-]{36}/, id);
      const bad = [
        anew('bad-date', (fields) => fields.with(8, '31/02/2023 10:00')),
        anew('bad-score', (fields) => fields.with(20, '6')),
        anew('bad-count', (fields) => fields.slice(1)),
        anew('bad-nul', (fields) => fields.with(5, 'a\u0000b')),
        anew('bad-channel', (fields) => fields.with(2, 'Pigeon')),
        anew('good', (fields) => fields),
      ];
      const end = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
      return [...end.slice(0, 1), ...bad, ...end.slice(1, -1), (end.at(-1) as string).slice(0, 60)];
    });
    record = await take(house, spoiled, { preset: 'contact-centre' });
    expect(record).toMatchObject({ accepted: 1, rejected: 6, duplicates: Number(of.usable) - 1 });
    const rejected = await rejectedOf(house, record);
    expect(rejected.map(({ code }) => code)).toEqual([
      'receivedAt',
      'survey.score',
      'malformed',
      'text',
      'choice',
      'malformed',
    ]);
    expect(rejected.slice(0, 5).map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    record = first;
  });
});

withFiles('boston-311', () => {
  let of: Tree;
  beforeAll(async () => {
    house = await openTestHouse();
    of = await importFile('boston-311', 'animal_cases_2015.csv', 'boston-311');
  });
  afterAll(() => house.close());

  it('comes in whole, by status, channel, type and department', async () => {
    expect(record).toMatchObject({
      state: 'done',
      total: of.usable,
      accepted: of.distinct_ids,
      rejected: 0,
      contradictory: of.negative_hours,
    });
    expect({ Open: await listed({ status: 'open' }), Closed: await listed({ status: 'closed' }) }).toEqual(
      of.by_status,
    );
    const from = of.by_channel as unknown as Record<string, number>;
    const n = (...names: string[]) => names.reduce((sum, name) => sum + (from[name] ?? 0), 0);
    const channels = {
      phone: n('Constituent Call'),
      web: n('Citizens Connect App', 'Self Service'),
      other: n('City Worker App', 'Employee Generated'),
      social: n('Twitter'),
    };
    for (const [channel, count] of Object.entries(channels))
      expect([channel, await listed({ channel })]).toEqual([channel, count]);
    expect(await bySymptom()).toEqual(of.by_type);
    const volumes = await split('volume', 'squad');
    expect(Object.fromEntries([...volumes].map(([name, { value }]) => [name, value]))).toEqual(of.by_department);
  });

  it('kept as many promises; those still open and past due stand in our denominator besides', async () => {
    const kept = await total('followUpsKept');
    const closed = of.target_kept_of_closed as unknown as { numerator: number; denominator: number };
    expect([kept.num, kept.den]).toEqual([closed.numerator, of.with_target]);
    const undone = await counts(
      'select s.name, count(*)::int as n from commitments m join squads s on s.id = m.squad_id where m.import_id = $1 and m.done_at is null group by 1',
    );
    const open = Object.values(undone).reduce((sum, n) => sum + n, 0);
    expect(open).toBe(of.open_with_target);
    expect(Number(kept.den) - open).toBe(closed.denominator);
    for (const [squad, { num, den }] of await split('followUpsKept', 'squad')) {
      const { numerator = 0, denominator = 0 } = (of.target_kept_by_department?.[squad] ?? {}) as {
        numerator?: number;
        denominator?: number;
      };
      expect([squad, num, Number(den) - (undone[squad] ?? 0)]).toEqual([squad, numerator, denominator]);
    }
  });

  it('took as long, month by month as many', async () => {
    const hours = (where: string) =>
      house.sql(
        `select count(h)::int as n, round(avg(h), 6)::float8 as mean, round((percentile_cont(0.5) within group (order by h))::numeric, 6)::float8 as median,
           round((percentile_cont(0.9) within group (order by h))::numeric, 6)::float8 as p90, round(min(h), 6)::float8 as min, round(max(h), 6)::float8 as max
         from (select extract(epoch from closed_at - received_at) / 3600 as h from cases where import_id = $1 and closed_at is not null and ${where}) t`,
        [record.id],
      );
    const { median_disc: _, ...all } = of.hours_to_close as Tree;
    expect(await hours('true')).toEqual([all]);
    const { median_disc: __, ...byPhone } = of.hours_to_close_by_channel['Constituent Call'] as Tree;
    expect(await hours(`channel = 'phone'`)).toEqual([byPhone]);
    const months = of.by_month as unknown as { total: number[]; issues: Record<string, number[]> };
    const series = async (filter = {}) =>
      (await metric('volume', { from: '2015-01-01', to: '2016-01-01' }, filter))[0]?.points.map(({ value }) => value);
    expect(await series()).toEqual(months.total);
    for (const [issue, counted] of Object.entries(months.issues))
      expect([issue, await series({ symptomId: await idOf('symptoms', issue) })]).toEqual([issue, counted]);
  });

  it('names the bad rows of a damaged copy and takes the good ones', async () => {
    const spoiled = damaged('boston-311', 'animal_cases_2015.csv', ([header, first, ...rest]) => [
      header as string,
      (first as string).replace('2015-01-01', '2015-13-01').replace('101001240816', '1'),
      (first as string).replace('101001240816', '2').concat(',more'),
      (first as string).replace('101001240816', '3'),
      (first as string).replace('101001240816', '4').replace(',Closed,', ',"Closed,'),
      first as string,
      ...rest,
    ]);
    record = await take(house, spoiled, { preset: 'boston-311' });
    expect(record).toMatchObject({ accepted: 1, rejected: 3, duplicates: of.usable });
    expect((await rejectedOf(house, record)).map(({ line, code }) => [line, code])).toEqual([
      [2, 'receivedAt'],
      [3, 'malformed'],
      [5, 'quote'],
    ]);
  });
});

withFiles('cfpb', () => {
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const files = ['cfpb_2015.csv', 'cfpb_2013_2017_no_id.csv', 'cfpb_2023_narratives.csv'];
  it.each(files)('%s comes in whole, by product, issue, company, channel and answer, month by month', async (file) => {
    const of = await importFile('cfpb', file, 'cfpb');
    expect(record).toMatchObject({ state: 'done', total: of.usable, accepted: of.usable, rejected: 0, duplicates: 0 });
    expect([record.firstReceivedAt?.slice(0, 10), record.lastReceivedAt?.slice(0, 10)]).toEqual([
      of.first_day,
      of.last_day,
    ]);
    expect(
      await counts('select summary as name, count(*)::int as n from cases where import_id = $1 group by 1'),
    ).toEqual(of.by_product);
    expect(await bySymptom()).toMatchObject(withoutEmpty(of.top_issues));
    expect(await byCause()).toMatchObject(of.top_sub_issues_non_empty);

    const remedies = await counts(
      'select coalesce(r.remedy, $$none$$) as name, count(*)::int as n from cases c left join resolutions r on r.case_id = c.id where c.import_id = $1 group by 1',
    );
    const answers = of.by_response as unknown as Record<string, number>;
    const n = (name: string) => answers[name] ?? 0;
    const none = n('In progress') + n('Closed') + n('Untimely response') + n('Closed without relief');
    const given = {
      refund: of.monetary_relief?.numerator,
      other: n('Closed with non-monetary relief'),
      explanation: n('Closed with explanation'),
      none,
    };
    expect(remedies).toEqual(given);

    const squads = Object.fromEntries([...(await split('volume', 'squad'))].map(([name, { value }]) => [name, value]));
    expect(squads).toMatchObject(of.top_companies ?? of.by_product);
    if (of.by_channel) {
      const channels = of.by_channel as unknown as Record<string, number>;
      const letters = (channels['Postal mail'] ?? 0) + (channels.Fax ?? 0);
      expect([
        await listed({ channel: 'web' }),
        await listed({ channel: 'phone' }),
        await listed({ channel: 'letter' }),
        await listed({ channel: 'other' }),
      ]).toEqual([channels.Web, channels.Phone, letters, channels.Referral]);
    }

    const months = of.by_month as unknown as { periods: string[]; total: number[]; issues: Record<string, number[]> };
    const series = async (filter = {}) =>
      (
        await metric('volume', { from: `${months.periods[0]}-01`, to: nextMonth(months.periods.at(-1)) }, filter)
      )[0]?.points.map(({ value }) => value);
    expect(await series()).toEqual(months.total);
    for (const [issue, counted] of Object.entries(withoutEmpty(months.issues)))
      expect([issue, await series({ symptomId: await idOf('symptoms', issue) })]).toEqual([issue, counted]);
    const weeks = of.by_week as unknown as { total: number[] };
    if (weeks.total.length <= 400) {
      const [group] = await metric('volume', {
        from: String(of.first_day),
        to: dayAfter(String(of.last_day)),
        interval: 'week',
      });
      expect(group?.points.map(({ value }) => value)).toEqual(weeks.total);
    }
    if (of.with_narrative) {
      const [told] = await house.sql(
        `select count(description)::int as all, count(*) filter (where description ~ '[\\r\\n]')::int as broken from cases where import_id = $1`,
        [record.id],
      );
      expect(told).toEqual({ all: of.with_narrative, broken: of.narratives_with_line_break });
    }
  });

  it('takes rows that are equal in every column for different complaints, and the same file for the same', async () => {
    const file = 'cfpb_2013_2017_no_id.csv';
    const of = await importFile('cfpb', file, 'cfpb');
    expect(record).toMatchObject({ accepted: 0, duplicates: of.usable });
    expect(of.exact_duplicate_records_beyond_first).toBe(4);
  });

  it('names the bad rows of a damaged copy of each and takes the good ones', async () => {
    for (const file of files) {
      const cut = bytes('cfpb', file).subarray(0, -30);
      const header = cut.toString('utf8').split('\n')[0] as string;
      const bad = `\n${Array<string>(header.split(',').length).fill('?').join(',')}`;
      const at = header.length;
      record = await take(house, Buffer.concat([cut.subarray(0, at), Buffer.from(bad), cut.subarray(at)]), {
        preset: 'cfpb',
      });
      const rejected = await rejectedOf(house, record);
      expect([file, rejected[0]?.line, rejected[0]?.code]).toEqual([file, 2, 'required']);
      expect(record.rejected).toBe(2);
    }
  });
});

const withoutEmpty = <T>(issues: T): T =>
  Object.fromEntries(Object.entries(issues as object).filter(([name]) => !['(empty)', '-', '?'].includes(name))) as T;
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const nextMonth = (month: string | undefined) => {
  const [year = 0, of = 1] = String(month).split('-').map(Number);
  return new Date(Date.UTC(year, of, 1)).toISOString().slice(0, 10);
};

withFiles('the other presets', () => {
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('tsa-claims: every claim, and every cent that was paid', async () => {
    const of = await importFile('tsa-claims', 'claims_2014_q1.csv', 'tsa-claims');
    expect(record).toMatchObject({ total: of.usable, accepted: of.distinct_claim_numbers, rejected: 0 });
    const paid = await house.sql(
      `select count(*)::int as claims, sum(r.amount_minor)::int as cents from resolutions r join cases c on c.id = r.case_id where c.import_id = $1 and r.amount_minor is not null`,
      [record.id],
    );
    expect(paid).toEqual([{ claims: of.overall.paid_claims, cents: of.overall.total_paid_cents }]);
    const { claims } = of.by_disposition['-'];
    expect(
      await counts(
        `select 'open' as name, count(*)::int as n from cases c where c.import_id = $1 and not exists (select 1 from resolutions r where r.case_id = c.id)`,
      ),
    ).toEqual({ open: claims });
  });

  it('nyc-311: every request, the closed ones and those with a promise', async () => {
    const of = await importFile('nyc-311', 'requests_2024_04.csv', 'nyc-311');
    expect(record).toMatchObject({
      total: of.usable,
      accepted: of.distinct_ids,
      rejected: 0,
      contradictory: of.negative_hours,
    });
    expect(await listed({ status: 'closed' })).toBe(of.closed_with_date);
    expect(await bySymptom()).toMatchObject(of.top_issues);
    expect((await total('followUpsKept')).den).toBe(of.with_due_date);
    expect(Object.fromEntries([...(await split('volume', 'squad'))].map(([name, { value }]) => [name, value]))).toEqual(
      of.by_agency,
    );
  });

  it('comcast-fcc: every ticket on its true day, whose month was written in its place', async () => {
    const of = await importFile('comcast-fcc', 'complaints_2015.csv', 'comcast-fcc');
    expect(record).toMatchObject({ total: of.usable, accepted: of.distinct_ids, rejected: 0 });
    expect([await listed({ channel: 'phone' }), await listed({ channel: 'web' })]).toEqual(
      Object.values(of.by_channel),
    );
    const points = (await metric('volume', { from: '2015-04-01', to: '2015-07-01', interval: 'day' }))[0]?.points;
    expect(points?.map(({ value }) => value)).toEqual(of.by_day_repaired.total);
    expect([record.firstReceivedAt?.slice(0, 10), record.lastReceivedAt?.slice(0, 10)]).toEqual([
      of.repaired_first_day,
      of.repaired_last_day,
    ]);
  });
});

withFiles('it-incidents', () => {
  let of: Tree;
  beforeAll(async () => {
    house = await openTestHouse();
    const field = { choices: [], symptomIds: [], required: false };
    for (const [name, type] of [
      ['madeSla', 'yesNo'],
      ['reopenings', 'number'],
      ['reassignments', 'number'],
    ])
      await house
        .as(house.cast.people.jo)
        .post('/custom-fields')
        .send({ ...field, name, label: name, type })
        .expect(201);
    of = await importFile('it-incidents', 'incident_events.csv', 'incident-log');
  });
  afterAll(() => house.close());

  it('makes one case of the events of an incident, however many there are', async () => {
    expect(record).toMatchObject({ state: 'done', rejected: 0, total: of.usable, accepted: of.incidents });
    expect([record.duplicates, record.earlierEvents]).toEqual(Array(2).fill(Number(of.usable) - Number(of.incidents)));
    expect(await listed({ status: 'closed' })).toBe(of.last_state.Closed);
    expect(await listed({ channel: 'phone' })).toBe(of.by_contact_type.Phone);
    const severities = { critical: '1 - Critical', high: '2 - High', normal: '3 - Moderate', low: '4 - Low' };
    for (const [severity, priority] of Object.entries(severities))
      expect([priority, await listed({ severity })]).toEqual([priority, of.by_priority[priority]]);
  });

  it('counts what the last event says, never every event', async () => {
    expect(await listed({ 'custom.madeSla': true })).toBe(of.made_sla_at_last_event.numerator);
    expect(
      await counts(
        `select 'reopened' as name, count(*)::int as n from cases where import_id = $1 and (custom->>'reopenings')::int > 0
         union all select 'reassigned', count(*)::int from cases where import_id = $1 and (custom->>'reassignments')::int > 0`,
      ),
    ).toMatchObject({ reopened: of.reopened.numerator, reassigned: of.reassigned.numerator });
    const squads = await counts(
      `select case s.name when 'Group not known' then '?' else s.name end as name, count(*) filter (where (c.custom->>'madeSla')::boolean)::int as n
       from cases c join squads s on s.id = c.squad_id where c.import_id = $1 group by 1`,
    );
    const groups = Object.entries(of.top_groups as Record<string, Tree>);
    expect(squads).toMatchObject(Object.fromEntries(groups.map(([name, { made_sla }]) => [name, made_sla.numerator])));
    expect(await bySymptom()).toMatchObject(of.top_categories);
    expect(await byCause()).toMatchObject(of.top_subcategories);
  });

  it('opened as many month by month and week by week', async () => {
    const series = async (interval: string, filter = {}) =>
      (await metric('volume', { from: '2016-02-29', to: '2016-05-16', interval }, filter))[0]?.points.map(
        ({ value }) => value,
      );
    expect(await series('month')).toEqual(of.by_month_opened.total);
    expect(await series('week')).toEqual(of.by_week_opened.total);
    for (const [issue, counted] of Object.entries(of.by_week_opened.issues))
      expect([issue, await series('week', { symptomId: await idOf('symptoms', issue) })]).toEqual([issue, counted]);
  });

  it('tells in the story of a case which states it went through', async () => {
    const [entry] = await house.sql<{ facts: { events: number; told: { state: string }[] } }>(
      `select t.facts from timeline_entries t join cases c on c.id = t.case_id where c.import_id = $1 and c.external_ref = 'INC0004721'`,
      [record.id],
    );
    expect(entry?.facts).toMatchObject({ events: 9 });
    expect(entry?.facts.told.map(({ state }) => state)).toEqual([
      ...['New', 'Resolved', 'Awaiting User Info', 'Resolved', 'Closed'],
    ]);
  });

  it('takes the last good event of a log whose lines are shuffled and damaged', async () => {
    const [header = '', ...lines] = bytes('it-incidents', 'incident_events.csv').toString('utf8').trim().split(/\r?\n/);
    const incident = lines.filter((line) => line.startsWith('INC0004721')).map((line) => line.replace(/^INC/, 'X'));
    const cut = `${(incident.at(-1) as string).slice(0, 40)}`;
    const shuffled = [header, ...incident.toReversed().slice(1), cut].join('\n');
    const preset = 'incident-log';
    const damagedLog = await take(house, shuffled, { preset });
    expect(damagedLog).toMatchObject({ accepted: 1, rejected: 1, total: 9, earlierEvents: 7 });
    const [kept] = await house.sql<{ custom: Tree }>('select custom from cases where import_id = $1', [damagedLog.id]);
    expect(kept?.custom).toMatchObject({ reopenings: 1 });
  });
});

withFiles('call-centre', () => {
  let of: Tree;
  beforeAll(async () => {
    house = await openTestHouse();
    const field = { choices: [], symptomIds: [], required: false };
    for (const [name, type] of [
      ['answered', 'yesNo'],
      ['waitedSeconds', 'number'],
    ])
      await house
        .as(house.cast.people.jo)
        .post('/custom-fields')
        .send({ ...field, name, label: name, type })
        .expect(201);
    of = await importFile('call-centre', 'calls_2021_01.csv', 'call-centre');
  });
  afterAll(() => house.close());

  it('comes in whole, with the calls that nobody answered', async () => {
    expect(record).toMatchObject({ total: of.usable, accepted: of.distinct_ids, rejected: 0, duplicates: 0 });
    expect(await listed({ 'custom.answered': true })).toBe(of.overall.answered.numerator);
    const { value, num, den } = await total('fcrGross');
    expect([num, den, rounded(value)]).toEqual(Object.values(of.overall.resolved_of_all));
    const answered = await total('fcrGross', { 'custom.answered': true });
    expect([answered.num, answered.den]).toEqual(Object.values(of.overall.resolved_of_answered).slice(0, 2));
  });

  it('rates as well, and talks and waits as long, over all and by agent', async () => {
    const csat = of.overall.csat;
    expect(csatOf(await total('csatTop2'))).toEqual(wanted(csat));
    expect(rounded((await total('csatMean')).value)).toBe(csat.mean);
    const times = (column: string) =>
      house.sql<Tree>(
        `select coalesce(p.name, 'all') as name, count(${column})::int as n, percentile_cont(0.5) within group (order by ${column})::float8 as median,
           round(percentile_cont(0.9) within group (order by ${column})::numeric, 6)::float8 as p90 from cases c join people p on p.id = c.agent_id where c.import_id = $1 group by grouping sets ((), (p.name))`,
        [record.id],
      );
    const byName = (rows: Tree[]) => Object.fromEntries(rows.map((row) => [row.name, median(row)]));
    const wantedOf = (key: string) =>
      Object.fromEntries(
        Object.entries({ all: of.overall, ...of.by_agent } as Record<string, Tree>).map(([name, agent]) => [
          name,
          median(agent[key]),
        ]),
      );
    expect(byName(await times('handle_seconds'))).toEqual(wantedOf('talk_seconds'));
    expect(byName(await times(`(custom->>'waitedSeconds')::numeric`))).toEqual(wantedOf('speed_of_answer_seconds'));
  });

  it('comes in as well in its other writing: semicolons, days with dots, clocks as fractions of a day', async () => {
    const other = [
      'Call Id;Agent;Date;Time;Topic;Answered (Y/N);Resolved;Speed of answer in seconds;AvgTalkDuration;Satisfaction rating',
      'X1;Diane;01.02.2021;0.384;Streaming;Y;Y;70;12:02:23 AM;3',
      'X2;Diane;1.2.2021;0.9999884;Streaming;N;N;;;',
    ].join('\r\n');
    const taken = await take(house, other, { preset: 'call-centre' });
    expect(taken).toMatchObject({ accepted: 2, rejected: 0, lastReceivedAt: '2021-02-01T23:59:59.000Z' });
    const [first] = await house.sql<Tree>(
      'select received_at as at, handle_seconds as talked from cases where import_id = $1 order by received_at',
      [taken.id],
    );
    expect(first).toEqual({ at: new Date('2021-02-01T09:12:58Z'), talked: 143 });
  });

  it('is taken back as a whole, but for the case that somebody has worked on, and may come again', async () => {
    const { malik, lee } = house.cast.people;
    const [one] = await house.sql<{ id: string }>('select id from cases where import_id = $1 limit 1', [record.id]);
    await house.as(malik).post('/notes').send({ caseId: one?.id, text: 'I rang them.' }).expect(201);
    await house.as(lee).post('/import-undoings').send({ importId: record.id }).expect(403);
    const { body } = await house.as(malik).post('/import-undoings').send({ importId: record.id }).expect(201);
    expect(body).toMatchObject({ importId: record.id, takenBack: Number(of.usable) - 1, kept: 1 });
    expect((await total('volume')).value).toBe(1);
    expect((await total('csatTop2')).den).toBeLessThanOrEqual(1);
    await house.as(malik).post('/import-undoings').send({ importId: record.id }).expect(409);
    const again = await take(house, bytes('call-centre', 'calls_2021_01.csv'), { preset: 'call-centre', dryRun: true });
    expect(again).toMatchObject({ accepted: Number(of.usable) - 1, duplicates: 1 });
    expect(again.figures).toMatchObject({
      cases: Number(of.usable) - 1,
      bySquad: [{ name: 'Call centre', n: Number(of.usable) - 1 }],
    });
  });
});

withFiles('bcb-latin1', () => {
  let of: Tree;
  beforeAll(async () => {
    house = await openTestHouse();
    of = expected('bcb-latin1', 'irregularidades_extract.csv');
  });
  afterAll(() => house.close());
  const file = () => bytes('bcb-latin1', 'irregularidades_extract.csv');

  it('is seen to be counts in Latin-1, parted by semicolons, before anything is kept', async () => {
    const preview = await lookAt(house, file());
    expect(preview).toMatchObject({ encoding: 'windows-1252', delimiter: of.delimiter, looksLikeCounts: true });
    expect([preview.read, preview.whole, preview.figures]).toEqual([of.usable, true, null]);
    expect(preview.columns.map(({ name }) => name)).toEqual(of.columns);
    const column = (name: string) => preview.columns.find((one) => one.name === name);
    expect(column('Quantidade total de reclamações')?.sum).toBe(of.sum_total);
    expect(column('Quantidade de reclamações reguladas procedentes')?.sum).toBe(of.sum_upheld);
    expect(column('Irregularidade')?.distinct).toBe(of.irregularities);
    expect(preview.mapping.fields).toMatchObject({
      squad: { column: 'Instituição financeira' },
      cause: { column: 'Irregularidade' },
    });
    expect(await house.sql('select count(*)::int as n from imports')).toEqual([{ n: 0 }]);
  });

  it('keeps every label as it is written, and refuses the rows that UTF-8 would break', async () => {
    const fields: Wire.ImportMapping['fields'] = {
      receivedAt: { columns: ['Ano', 'Trimestre'], map: { '2021 3º': '2021-07-01' } },
      squad: { column: 'Instituição financeira' },
      cause: { column: 'Irregularidade' },
    };
    record = await take(house, file(), { mapping: { options: { createMissing: true }, fields } });
    expect(record).toMatchObject({ total: of.usable, rejected: Number(of.usable) - record.accepted });
    expect(await house.sql(`select count(*)::int as n from causes where name like '%\ufffd%'`)).toEqual([{ n: 0 }]);
    const [made] = await house.sql<{ n: number }>(
      'select count(distinct cause_id)::int as n from cases where import_id = $1',
      [record.id],
    );
    const tooLong = (await rejectedOf(house, record)).every(({ code }) => code === 'tooLong');
    expect([tooLong, (made?.n ?? 0) > 0]).toEqual([true, true]);
  });
});
