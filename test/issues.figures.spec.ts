import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { take } from './imports.ts';

/* Alarms and proposals on real files that nobody here wrote. */

const shared = resolve('../shared/data');
const present = existsSync(shared);
if (!present) process.stderr.write('Skipped: ../shared/data is not there, so no real file is watched.\n');
const withFiles = present ? describe : describe.skip;
const file = (folder: string, name: string) => readFileSync(resolve(shared, folder, name));

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const malik = () => house.as(house.cast.people.malik);
const read = async <Answer>(path: string): Promise<Answer> => (await malik().get(path).expect(200)).body;

/** The file names no category. An agent would hear one: the first of these that the customer's words hold. */
const heard: [string, RegExp][] = [
  ['Unfair prices', /pric|unfair|practice|expensive|monopol/i],
  ['Data caps', /\bcaps?\b|data|usage|\d+ ?gb|limit/i],
  ['Billing', /bill|charg|fee|refund|credit|pay|paid/i],
  ['Slow or broken internet', /speed|slow|throttl|outage|internet|connect|down/i],
];
const symptomOf = (words: string) => heard.find(([, pattern]) => pattern.test(words))?.[0] ?? 'Something else';

/** Days up to the 12th are written as months in this file: the real day and month are swapped back. */
function repaired(written: string): string {
  const [day = '', month = '', year = ''] = written.split('-');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const [d, m] = [Number(day), months.indexOf(month) + 1];
  const [realDay, realMonth] = d <= 12 ? [m, d] : [d, m];
  return `20${year}-${String(realMonth).padStart(2, '0')}-${String(realDay).padStart(2, '0')}`;
}

/** Fields of a line of this file, in which a field may stand in quotes. */
const fieldsOf = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field.replace(/^"|"$/g, ''));

/** The complaints with the category that was heard and their true day. */
function categorized(text: string): string {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const columns = fieldsOf(head);
  const at = (name: string) => columns.indexOf(name);
  const rows = lines.map(fieldsOf).map((fields) => {
    const words = fields[at('Customer Complaint')] ?? '';
    const day = repaired(fields[at('Date_month_year')] ?? '');
    return [fields[at('Ticket #')], day, symptomOf(words), `"${words.replaceAll('"', '""')}"`].join(',');
  });
  return ['ref,day,symptom,words', ...rows].join('\n');
}

withFiles('On complaints about an internet provider', () => {
  it('the sharp week is an alert on the symptom that rose in it, and no other week or symptom is', async () => {
    const mapping: Wire.ImportMapping = {
      options: { source: 'fcc', timeZone: 'Europe/London', createMissing: true },
      fields: {
        externalRef: { column: 'ref' },
        receivedAt: { column: 'day', format: 'yyyy-LL-dd' },
        squad: { constant: 'Comcast' },
        channel: { constant: 'web' },
        symptom: { column: 'symptom' },
        summary: { column: 'words' },
      },
    };
    const taken = await take(house, categorized(file('comcast-fcc', 'complaints_2015.csv').toString('utf8')), {
      mapping,
    });
    expect(taken).toMatchObject({ state: 'done', accepted: 875, rejected: 0 });
    const alarms: [string, string, number][] = [];
    for (
      let monday = new Date('2015-04-06T08:00:00Z');
      monday < new Date('2015-07-20');
      monday.setUTCDate(monday.getUTCDate() + 7)
    ) {
      house.at(monday);
      await house.app.get(JobsRunner).tick();
      for (const { name, weekOn, cases } of await read<Wire.RisingSubject[]>('/issues/rising'))
        alarms.push([name, weekOn, cases]);
    }
    expect(alarms).toEqual([['Unfair prices', '2015-06-22', expect.any(Number)]]);
    const told = await read<{ kind: string; issueName: string }[]>('/notifications?filter={"kind":"issueRises"}');
    expect(told.map(({ issueName }) => issueName)).toEqual(['Unfair prices']);
  });
});

withFiles('On complaints to a bank regulator', () => {
  it('letters that were sent again and again are proposed as one issue each, counted once and as so many cases', async () => {
    const taken = await take(house, file('cfpb', 'cfpb_2023_narratives.csv'), { preset: 'cfpb' });
    expect(taken).toMatchObject({ state: 'done', accepted: 606 });
    const { looked, proposals } = await read<Wire.IssueProposals>('/issue-proposals');
    expect(looked).toBe(606);
    const letters = proposals.filter(({ kind }) => kind === 'letter');
    const [letter] = letters;
    expect(letter?.example.toLowerCase()).toContain('in accordance with the fair credit reporting act');
    expect(letter?.n).toBeGreaterThanOrEqual(4);
    expect(letters.length).toBeLessThanOrEqual(3);
    const body = { name: 'Letters about accounts that are not theirs', caseIds: letter?.caseIds };
    const issue = (await malik().post('/issues').send(body).expect(201)).body as Wire.WholeIssue;
    const cases = await read<{ id: string }[]>(`/cases?filter=${encodeURIComponent(`{"issueId":"${issue.id}"}`)}`);
    expect(cases.map(({ id }) => id).sort()).toEqual([...(letter?.caseIds ?? [])].sort());
    const again = await read<Wire.IssueProposals>('/issue-proposals');
    expect(again.proposals.some(({ id }) => id === letter?.id)).toBe(false);
  });
});
