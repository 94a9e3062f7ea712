import ExcelJS from 'exceljs';
import type { ListKind, Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { givenIn } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { take as takeCases } from './imports.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

type Someone = { email: string };
interface Sent {
  kind: ListKind;
  by?: Someone;
  mapping?: object;
  key?: string;
}

function send(path: string, list: string | Buffer, { kind, by = house.cast.people.jo, mapping, key }: Sent) {
  const asked = house.as(by).post(path).field('kind', kind);
  if (key) asked.set('idempotency-key', key);
  if (mapping) asked.field('mapping', JSON.stringify(mapping));
  return asked.attach('file', Buffer.from(list), typeof list === 'string' ? 'pasted.txt' : 'list.xlsx');
}

const look = async (list: string | Buffer, sent: Sent): Promise<Wire.ListPreview> =>
  (await send('/list-previews', list, sent).expect(201)).body;
const take = async (list: string | Buffer, sent: Sent): Promise<Wire.ListImportRecord> =>
  (await send('/list-imports', list, sent).expect(201)).body;
const rowsOf = async ({ id }: { id: string }): Promise<Wire.ListRowRecord[]> => {
  const filter = encodeURIComponent(JSON.stringify({ listImportId: id }));
  return (await house.as(house.cast.people.jo).get(`/list-rows?filter=${filter}`).expect(200)).body;
};
const pasted = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
const head = ['Name', 'E-mail', 'Role', 'Team'];

describe('A list pasted from a spreadsheet', () => {
  it('of squads and then of their people is shown row by row before anything is kept, and makes them all', async () => {
    const squads = pasted(['Squad', 'Time zone'], ['Ouse', 'Europe/London'], ['Lune', 'Europe/Dublin']);
    expect(await take(squads, { kind: 'squads' })).toMatchObject({ added: 2, changed: 0, same: 0, refused: 0 });

    const people = pasted(
      head,
      ['Nia Rowe', 'Nia@demo.example', 'Supervisor', 'Ouse; Lune'],
      ...Array.from({ length: 9 }, (_, nth) => [`Agent ${nth}`, `agent${nth}@demo.example`, 'agent', 'ouse']),
    );
    const seen = await look(people, { kind: 'users' });
    expect(seen).toMatchObject({ delimiter: '\t', faults: [], added: 10, refused: 0 });
    expect(seen.mapping.fields).toEqual({
      name: { column: 'Name' },
      email: { column: 'E-mail' },
      role: { column: 'Role' },
      squads: { column: 'Team' },
    });
    expect(seen.rows[0]).toMatchObject({
      line: 2,
      outcome: 'added',
      facts: { email: 'nia@demo.example', squads: 'Lune, Ouse' },
    });
    expect(await house.sql(`select 1 from people where email like 'agent%'`)).toEqual([]);

    const taken = await take(people, { kind: 'users' });
    const { body: nia } = await house
      .as(house.cast.people.jo)
      .get('/users?filter={"q":"nia@demo.example"}')
      .expect(200);
    expect(nia).toMatchObject([{ name: 'Nia Rowe', role: 'supervisor', active: true, canSignIn: false }]);
    expect(nia[0].squadIds).toHaveLength(2);
    expect((await rowsOf(taken))[0]).toMatchObject({ line: 2, outcome: 'added', recordId: nia[0].id, columns: null });
    const { body: audit } = await house.as(house.cast.people.jo).get('/audit?filter={"deed":"list.take"}').expect(200);
    expect(audit[0]).toMatchObject({
      personId: house.cast.people.jo.id,
      refs: { list: taken.id, kind: 'users', added: 10 },
    });
    expect(audit[0].refs.made[0]).toEqual({
      id: nia[0].id,
      role: 'supervisor',
      squads: expect.arrayContaining(nia[0].squadIds),
      fields: ['name', 'email'],
    });

    expect(await take(people, { kind: 'users' })).toMatchObject({ added: 0, changed: 0, same: 10, refused: 0 });
  });

  it('hides no row that cannot be taken: it is kept to be mended and sent again', async () => {
    const list = pasted(
      head,
      ['Ivo', 'ivo@demo.example', 'agent', 'Thames'],
      ['Ida', 'ida@demo.example', 'agent', 'Severn'],
      ['Ida again', 'ida@demo.example', 'agent', 'Tamar'],
      ['', 'nobody@demo.example', 'agent', 'Severn'],
      ['Una', 'una@demo.example', 'agent'],
    );
    const taken = await take(list, { kind: 'users' });
    expect(taken).toMatchObject({ added: 1, refused: 4 });
    expect((await rowsOf(taken)).map(({ line, outcome, code }) => [line, outcome, code])).toEqual([
      [2, 'refused', 'squad'],
      [3, 'added', null],
      [4, 'refused', 'twice'],
      [5, 'refused', 'required'],
      [6, 'refused', 'malformed'],
    ]);
    const { text } = await house.as(house.cast.people.jo).get(`/list-imports/${taken.id}/refused.csv`).expect(200);
    expect(text.split('\r\n')[1]).toBe('Ivo,ivo@demo.example,agent,Thames,2,There is no squad “Thames”.');
    const mended = text.split('\r\n').slice(0, 2).join('\n').replace('Thames', 'Severn');
    expect(await take(mended, { kind: 'users' })).toMatchObject({ added: 1, refused: 0 });
  });

  it('forgets refused rows after ninety days, those of an import too, and how many they were never', async () => {
    const { jo, malik } = house.cast.people;
    const list = await take(pasted(head, ['Ivo', 'ivo@demo.example', 'agent', 'Thames']), { kind: 'users' });
    const mapping = { options: {}, fields: { receivedAt: { column: 'at' }, squad: { constant: 'Severn' } } };
    const cases = await takeCases(house, 'id,at\n1,yesterday\n', { mapping });
    const refused = async () => [
      (await house.as(jo).get(`/list-rows?filter={"listImportId":"${list.id}"}`)).body.length,
      (await house.as(malik).get(`/rejected-rows?filter={"importId":"${cases.id}"}`)).body.length,
    ];
    const tickAfter = async (days: number) => {
      await givenIn(house).at(new Date(aMonday.getTime() + days * 86_400_000));
      await house.app.get(JobsRunner).tick();
    };
    await tickAfter(89);
    expect(await refused()).toEqual([1, 1]);
    await tickAfter(91);
    expect(await refused()).toEqual([0, 0]);
    expect((await house.as(jo).get(`/list-imports/${list.id}`).expect(200)).body.refused).toBe(1);
    house.at(aMonday);
  });

  it('changes what it says otherwise, and takes the old rights away at once', async () => {
    const { mia, jo } = house.cast.people;
    const [{ name }] = await house.sql<{ name: string }>('select name from people where id = $1', [mia.id]);
    const list = pasted(
      head,
      [String(name), mia.email, 'supervisor', 'Severn, Tamar'],
      ['Jo', jo.email, 'auditor', ''],
    );
    const seen = await look(list, { kind: 'users' });
    expect(seen.rows[0]?.changes).toEqual([
      { field: 'role', from: 'agent', to: 'supervisor' },
      { field: 'squads', from: 'Severn', to: 'Severn, Tamar' },
    ]);
    expect(seen.rows[1]).toMatchObject({ outcome: 'refused', code: 'own-rights' });
    await house.as(mia).get('/cases').expect(200);
    expect(await take(list, { kind: 'users' })).toMatchObject({ changed: 1, refused: 1 });
    await house.as(mia).get('/cases').expect(401);
    await house.as(jo).get('/squads').expect(200);
  });
});

describe('A list of customers', () => {
  it('from a workbook is of those who are recognized when they call, and adds nobody twice', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('CRM');
    sheet.addRow(['Customer number', 'Name', 'Email', 'Phone', 'Language']);
    sheet.addRow([1001, 'Ana Ruiz', 'ana.ruiz@example.test', '+44 7700 900017', 'es-ES']);
    sheet.addRow([null, 'Ben Okoro', null, '07700 900018', null]);
    const file = Buffer.from(await book.xlsx.writeBuffer());
    const sent: Sent = { kind: 'customers', by: house.cast.people.malik, key: 'crm-1' };
    const taken = await take(file, sent);
    expect(taken).toMatchObject({ added: 2, refused: 0 });
    expect((await take(file, sent)).id).toBe(taken.id);
    await send('/list-imports', 'Name,Phone\nCy,07700 900019\n', sent).expect(422);
    expect(await take(file, { ...sent, key: 'crm-2' })).toMatchObject({ added: 0, same: 2 });

    const body = { customer: { name: 'A. Ruiz', externalRef: '1001' }, channel: 'phone', summary: 'Late' };
    const { body: logged } = await house.as(house.cast.people.lee).post('/cases').send(body).expect(201);
    expect(logged.customer).toMatchObject({ name: 'Ana Ruiz' });
    const moved = 'id,name,phone\n1001,Ana Ruiz,+44 7700 900020\n';
    expect(await take(moved, { kind: 'customers' })).toMatchObject({ changed: 1 });
    const [{ phone }] = await house.sql<{ phone: string }>(`select phone from customers where external_ref = '1001'`);
    expect(phone).toBe('+44 7700 900020');
  });

  it('is a manager’s too, while squads and people are an administrator’s alone', async () => {
    const { malik, lee, kim } = house.cast.people;
    const list = 'name,timeZone\nEsk,Europe/London\n';
    await send('/list-previews', list, { kind: 'squads', by: malik }).expect(403);
    await send('/list-imports', list, { kind: 'squads', by: malik }).expect(403);
    await send('/list-imports', list, { kind: 'customers', by: lee }).expect(403);
    await send('/list-imports', list, { kind: 'customers', by: kim }).expect(403);
    expect(await house.sql(`select 1 from squads where name = 'Esk'`)).toEqual([]);
  });
});

describe('A list taken in by mistake', () => {
  const undo = (listImportId: string, by: Someone = house.cast.people.jo) =>
    house.as(by).post('/list-undoings').send({ listImportId });
  const undoneOf = async (list: { id: string }) => (await rowsOf(list)).map(({ undone }) => undone);

  it('is taken back: whom it added and nobody has used since; the rest is told row by row', async () => {
    const { jo, lee, malik } = house.cast.people;
    const squads = await take(pasted(['Squad', 'Time zone'], ['Nidd', 'Europe/London'], ['Wharfe', 'Europe/London']), {
      kind: 'squads',
    });
    const people = await take(
      pasted(
        head,
        ['Una', 'una@demo.example', 'agent', 'Nidd'],
        ['Vic', 'vic@demo.example', 'agent', 'Severn'],
        ['Lee of Severn', lee.email, 'agent', 'Severn'],
      ),
      { kind: 'users' },
    );
    expect(people).toMatchObject({ added: 2, changed: 1 });
    const [{ id: vic }] = await house.sql<{ id: string }>(`select id from people where email = 'vic@demo.example'`);
    const log = { customer: { anonymous: true }, channel: 'phone', summary: 'Late' };
    const { body: logged } = await house.as(lee).post('/cases').send(log).expect(201);
    const owned = house
      .as(malik)
      .patch(`/cases/${logged.id}`)
      .set('if-match', `"${logged.version}"`)
      .send({ agentId: vic });
    await owned.expect(200);

    await undo(people.id, malik).expect(403);
    const { body } = await undo(people.id).expect(201);
    expect(body).toMatchObject({ listImportId: people.id, byId: jo.id, takenBack: 1, kept: 2 });
    expect(await undoneOf(people)).toEqual(['takenBack', 'inUse', 'changed']);
    await undo(people.id).expect(409);
    const active = `select name, active from people where email in ('una@demo.example', 'vic@demo.example') order by 1`;
    expect(await house.sql(active)).toEqual([
      { name: 'Una', active: false },
      { name: 'Vic', active: true },
    ]);
    expect((await house.as(jo).get(`/list-imports/${people.id}`).expect(200)).body.undoneAt).toBe(body.at);

    // Una rests, so nobody works in Nidd; somebody was put into Wharfe meanwhile.
    await take(pasted(head, ['Wim', 'wim@demo.example', 'agent', 'Wharfe']), { kind: 'users' });
    expect((await undo(squads.id).expect(201)).body).toMatchObject({ takenBack: 1, kept: 1 });
    expect(await undoneOf(squads)).toEqual(['takenBack', 'inUse']);
  });

  it('leaves nothing of customers of whom there is no case, and they may come again', async () => {
    const { lee, malik } = house.cast.people;
    const list = 'name,externalRef\nXia,C-1\nYan,C-2\n';
    const taken = await take(list, { kind: 'customers', by: malik });
    const log = { customer: { name: 'Yan', externalRef: 'C-2' }, channel: 'phone', summary: 'Late' };
    await house.as(lee).post('/cases').send(log).expect(201);
    await undo(taken.id, malik).expect(201);
    expect(await undoneOf(taken)).toEqual(['takenBack', 'inUse']);
    expect(await house.sql(`select name from customers where external_ref in ('C-1', 'C-2')`)).toEqual([
      { name: 'Yan' },
    ]);
    expect(await take(list, { kind: 'customers', by: malik })).toMatchObject({ added: 1, same: 1 });
  });
});

describe('The columns of a list', () => {
  it('may be said, one word for all rows and a word of the file in ours among it', async () => {
    const list = 'who,post,access\nPia,pia@demo.example,Team member\n';
    const fields = {
      name: { column: 'who' },
      email: { column: 'post' },
      role: { column: 'access', map: { 'Team member': 'agent' } },
      squads: { constant: 'Severn' },
    };
    const unsaid = await look(list, { kind: 'users' });
    expect(unsaid.faults.map(({ pointer }) => pointer)).toEqual(['/fields/name', '/fields/email']);
    expect(unsaid.rows).toEqual([]);
    expect(await look(list, { kind: 'users', mapping: { fields } })).toMatchObject({ faults: [], added: 1 });
  });

  it.each([
    [
      'a column that is not there',
      { fields: { name: { column: 'n' }, timeZone: { constant: 'Europe/London' } } },
      '/mapping/fields/name/column',
    ],
    [
      'a field that squads have not',
      { fields: { name: { column: 'who' }, shoes: { column: 'who' } } },
      '/mapping/fields/shoes',
    ],
    ['an option of cases', { options: { createMissing: true }, fields: {} }, '/mapping/options/createMissing'],
    ['no object at all', [1, 2], '/mapping'],
  ])('are refused where they name %s', async (_said, mapping, pointer) => {
    const { body } = await send('/list-imports', 'who\nEsk\n', { kind: 'squads', mapping }).expect(400);
    expect(body.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  it('are not read of a list without an end, nor of a kind that nobody knows', async () => {
    const long = ['name,phone', ...Array.from({ length: 5001 }, (_, n) => `C ${n},0770090${n}`)].join('\n');
    expect((await send('/list-previews', long, { kind: 'customers' }).expect(422)).body.reason).toBe('too-many');
    await send('/list-previews', 'a\n1\n', { kind: 'cases' as ListKind }).expect(400);
  });
});
