import { text } from 'node:stream/consumers';
import { Reading } from '../apps/api/src/exports/reading.ts';
import { RecordEnds } from '../apps/api/src/exports/record-ends.ts';
import { sheets } from '../apps/api/src/exports/sheets.ts';
import { csvRecordsOf, csvRows, fileFor, inSheet, xlsxRows } from './files.ts';
import { givenIn } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { take } from './imports.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());

const before = ['', ' ', '\t', '\r', '\n', '\u00a0', '\u3000', '\ufeff', "'", ' \t '];
const formulas = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1:A9)', '\uff1dHYPERLINK("http://x.test","y")'];
/** Ten ways to dress each of five formulas: spaces, tab, return, no-break and full-width blanks, a mark, an apostrophe. */
const payloads = before.flatMap((dress) => formulas.map((formula) => dress + formula));
/** What a spreadsheet would work out, did it stand bare in a cell. */
const bare = /^[\s\u00a0\u3000\ufeff]*[=+@\uff1d\uff0b\uff0d\uff20-]|^[\t\r\n]/;

describe('a text that would be a formula', () => {
  /** Where people write: the table, the column, and the file and column that it is shown in. */
  const places = [
    ['cases', 'summary', 'cases', 'summary'],
    ['customers', 'name', 'customers', 'name'],
    ['notes', 'text', 'notes', 'text'],
    ['commitments', 'what', 'commitments', 'what'],
    ['letters', 'text', 'letters', 'text'],
    ['contacts', 'note', 'contacts', 'note'],
    ['resolutions', 'note', 'resolutions', 'note'],
    ['issues', 'name', 'issues', 'name'],
  ] as const;

  beforeAll(async () => {
    const { lee } = people;
    for (let i = 0; i < payloads.length; i++) {
      const { id } = await given.aCase();
      await given.aPromise(id);
      await given.aRemedy(id);
      await house.as(lee).post('/notes').send({ caseId: id, text: 'x' }).expect(201);
      await house.as(lee).post('/letters').send({ caseId: id, channel: 'email', text: 'x' }).expect(201);
      await house
        .as(people.jo)
        .post('/issues')
        .send({ name: `Issue number ${i}`, apart: true })
        .expect(201);
    }
    // What the API would trim, an old import may hold: it is written as the owner of the tables.
    for (const [table, column] of places)
      await house.sql(
        `update ${table} t set ${column} = p.text from (select id, ($1::text[])[1 + (row_number() over (order by id) - 1) % 50] as text from ${table}) p where p.id = t.id`,
        [payloads],
      );
  }, 120_000);

  it.each(places)('stays text in both files and is read back: %s.%s', async (_table, _column, resource, column) => {
    const csv = csvRows(await fileFor(house, people.jo, `/exports/${resource}.csv`));
    expect(new Set(csv.map((row) => row[column]))).toEqual(new Set(payloads));
    const xlsx = await xlsxRows(await fileFor(house, people.jo, `/exports/${resource}.xlsx`));
    expect(new Set(xlsx.map((row) => row[column]))).toEqual(new Set(payloads.map(inSheet)));
  });

  it('is taken in again as it was written', async () => {
    const file = await fileFor(house, people.jo, '/exports/cases.csv?sort=["number","ASC"]');
    const of = (column: string) => ({ column });
    const fields = { receivedAt: of('receivedAt'), squad: of('squad'), summary: of('summary') };
    const { id, accepted } = await take(house, file, { mapping: { fields } });
    expect(accepted).toBe(payloads.length);
    const filter = encodeURIComponent(JSON.stringify({ importId: id }));
    const { body } = await house.as(people.malik).get(`/cases?filter=${filter}&range=[0,199]`).expect(200);
    const texts = body.map(({ summary }: { summary: string }) => summary);
    expect(new Set(texts)).toEqual(new Set(payloads.map((text) => text.trim().normalize('NFC'))));
  });

  it('stands bare in no cell of any file', async () => {
    const live: string[] = [];
    let cells = 0;
    for (const resource of Object.keys(sheets)) {
      const [head = [], ...rows] = csvRecordsOf(await fileFor(house, people.jo, `/exports/${resource}.csv`));
      for (const row of rows)
        for (const [i, cell] of row.entries()) {
          cells++;
          if (bare.test(cell) && Number.isNaN(Number(cell))) live.push(`${resource}.${head[i]}: ${cell}`);
        }
    }
    expect(live).toEqual([]);
    expect(cells).toBeGreaterThan(payloads.length * places.length);
  });
});

describe('whose rows a file holds', () => {
  it('is what the list holds for its reader: no other squad, and of a sensitive case its number and dates', async () => {
    const { ana, lee, priya, sam, kim } = people;
    const avon = await given.aCase({ by: ana, summary: 'Sofa of Avon' });
    const secret = await given.aCase({ by: lee, summary: 'Somebody was hurt', sensitive: true });
    const seen = async (by: { email: string }, resource: string) =>
      (await fileFor(house, by, `/exports/${resource}.csv`)).toString();
    expect(await seen(priya, 'cases')).not.toContain('Sofa of Avon');
    expect(await seen(sam, 'cases')).toContain('Sofa of Avon');
    expect(await seen(sam, 'cases')).not.toContain(String(secret.id));
    expect(await seen(kim, 'cases')).toContain('Somebody was hurt');
    const byJo = csvRows(await fileFor(house, people.jo, '/exports/cases.csv')).find(({ id }) => id === secret.id);
    expect(byJo).toMatchObject({ number: String(secret.number), status: 'open', summary: '', 'customer.name': '' });
    expect(await seen(priya, 'contacts')).not.toContain(String(avon.id));
  });

  it('is refused to who may not read the list, and to an agent in any case', async () => {
    await house.as(people.priya).get('/exports/audit.csv').expect(403);
    await house.as(people.lee).get('/exports/cases.csv').expect(403);
    await house.anyone.get('/exports/cases.csv').expect(401);
  });

  it('is noted in the audit, by who, what and by which filters, never by their words', async () => {
    await fileFor(house, people.priya, '/exports/cases.csv?filter={"q":"Rosa Quillfeather"}');
    const [entry] = (await house.as(people.jo).get('/audit?filter={"deed":"export.take"}').expect(200)).body;
    expect(entry).toMatchObject({
      personId: people.priya.id,
      refs: { resource: 'cases', format: 'csv', filters: ['q'] },
    });
    expect(JSON.stringify(entry)).not.toContain('Quillfeather');
  });

  it('that is sensitive and asked for by name is noted as read', async () => {
    const { id } = await given.aCase({ sensitive: true });
    await fileFor(house, people.kim, `/exports/contacts.csv?caseId=${id}`);
    const read = await house.sql('select person_id as "personId" from case_reads where case_id = $1 order by read_at', [
      id,
    ]);
    expect(read).toContainEqual({ personId: people.kim.id });
  });
});

describe('where a record ends', () => {
  it('is found wherever the bytes are cut, and is no line feed that somebody wrote', async () => {
    const copied = Buffer.from('"a\nb",1,end\n"end\n,en",2,end\n');
    for (let cut = 0; cut <= copied.length; cut++) {
      const ends = new RecordEnds('end');
      ends.write(copied.subarray(0, cut));
      ends.end(copied.subarray(cut));
      expect([await text(ends), ends.records]).toEqual(['"a\nb",1\r\n"end\n,en",2\r\n', 2]);
    }
  });
});

describe('what cannot be made', () => {
  it.each([
    ['/exports/secrets.csv', 404],
    ['/exports/notifications.csv', 404],
    ['/exports/drafts.xlsx', 404],
    ['/exports/__proto__.csv', 404],
    ['/exports/cases.pdf', 404],
    ['/exports/cases.csv?range=[0,9]', 400],
    ['/exports/cases.csv?after=x', 400],
    ['/exports/cases.csv?filter={"nothing":1}', 400],
    ['/exports/cases.csv?filter=[]', 400],
    ['/exports/cases.csv?filter={', 400],
    ['/exports/cases.csv?sort=["id;drop table cases","ASC"]', 400],
    ['/exports/cases.csv?about=perhaps', 400],
    ['/exports/contacts.csv?caseId=x', 400],
    ['/exports/contacts.csv?caseId=x&filter={', 400],
    ['/exports/metrics.csv', 400],
    ['/exports/metrics.csv?key=nothing', 400],
    ['/exports/metrics.csv?key=fcr14&tz=Europe/Nowhere', 400],
    ['/exports/metric-cases.xlsx?key=fcr14&sort=["number","ASC"]', 400],
  ])('is refused in words: %s', async (path, status) => {
    const { body } = await house.as(people.jo).get(path).expect(status);
    expect(body.type).toMatch(/^\/problems\//);
  });

  it('takes words that look like SQL for words', async () => {
    const filter = encodeURIComponent(JSON.stringify({ q: `'); drop table notes; -- $1 %\\` }));
    expect(csvRows(await fileFor(house, people.jo, `/exports/cases.csv?filter=${filter}`))).toEqual([]);
    await fileFor(house, people.jo, '/exports/notes.csv');
  });

  it('ends with who asked for it: the query goes when they go', async () => {
    const sql = 'select g as id, g as "sortedBy", repeat(\'x\', 2000) as words from generate_series(1, 60000) g';
    const list = { resource: 'long', sql, values: [], order: 'ASC' as const, show: (row: unknown) => row };
    const file = (await Reading.open(house.config.databaseUrl as string, list, {})).csv();
    await new Promise((begun) => file.once('data', begun));
    file.destroy();
    const underWay = async () =>
      (await house.sql(`select 1 from pg_stat_activity where query like 'copy (%' and datname = current_database()`))
        .length;
    for (let looks = 0; (await underWay()) > 0 && looks < 200; looks++)
      await new Promise((later) => setTimeout(later, 25));
    expect(await underWay()).toBe(0);
  });
});
