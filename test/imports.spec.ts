import type { Wire } from '#heart-core';
import { restate } from '../apps/api/src/cases/restate.ts';
import { ImportsRunner } from '../apps/api/src/imports/imports.runner.ts';
import { House } from '../apps/api/src/platform/house.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { ended, lookAt, rejectedOf, send, take } from './imports.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

let files = 0;
/** Every test has a source of its own, so that references never meet. */
const mappingOf = (
  fields: Wire.ImportMapping['fields'] = {},
  options: Wire.ImportMapping['options'] = {},
): Wire.ImportMapping => ({
  options: { source: `file ${++files}`, timeZone: 'Europe/London', createMissing: true, ...options },
  fields: { externalRef: { column: 'id' }, receivedAt: { column: 'received' }, squad: { column: 'squad' }, ...fields },
});
const simple = (rows: string[]) => ['id,received,squad', ...rows, ''].join('\n');
const casesOf = (record: { id: string }) =>
  house.sql<Record<string, never>>('select * from cases where import_id = $1 order by received_at, external_ref', [
    record.id,
  ]);

describe('a file of historic cases', () => {
  it('becomes cases under plain, with the promise, the remedy, the rating and the cause that it tells of', async () => {
    const csv = [
      'ref;when;via;team;who;customer;what;why;fixed;due;kept;gave;much;stars;said;secs',
      '00017;14/01/2025 09:30;Anruf;Wharfe;Bo Ek;C9;Late parcel;Lost;15/01/2025 10:00;16/01/2025 12:00;15/01/2025 09:00;money;"$1,234.50 ";4;"Thank you,\nindeed";398.0',
      '00018;14/01/2025 10:30;Brief;Wharfe;Bo Ek;C9;Late parcel;-;;17/01/2025 12:00;;-;?;;;',
    ].join('\r\n');
    const mapping: Wire.ImportMapping = {
      options: { source: 'old desk', timeZone: 'Europe/Berlin', createMissing: true },
      fields: {
        externalRef: { column: 'ref' },
        receivedAt: { column: 'when', format: 'dd/LL/yyyy HH:mm' },
        channel: { column: 'via', map: { Anruf: 'phone', Brief: 'letter' } },
        squad: { column: 'team' },
        agent: { column: 'who' },
        'customer.externalRef': { column: 'customer' },
        symptom: { column: 'what' },
        cause: { column: 'why' },
        resolvedAt: { column: 'fixed', format: 'dd/LL/yyyy HH:mm' },
        'commitment.dueAt': { column: 'due', format: 'dd/LL/yyyy HH:mm' },
        'commitment.keptAt': { column: 'kept', format: 'dd/LL/yyyy HH:mm' },
        'resolution.remedy': { column: 'gave', map: { money: 'refund' } },
        'resolution.amount': { column: 'much' },
        'resolution.currency': { constant: 'EUR' },
        'survey.score': { column: 'stars' },
        'survey.comment': { column: 'said' },
        handleSeconds: { column: 'secs' },
      },
    };
    const record = await take(house, csv, { mapping });
    expect(record).toMatchObject({
      state: 'done',
      total: 2,
      accepted: 2,
      rejected: 0,
      duplicates: 0,
      firstReceivedAt: '2025-01-14T08:30:00.000Z',
      lastReceivedAt: '2025-01-14T09:30:00.000Z',
    });
    const [first, second] = await casesOf(record);
    expect(first).toMatchObject({
      external_ref: '00017',
      channel: 'phone',
      method_key: 'plain',
      method_version: 1,
      status: 'resolved',
      summary: 'Late parcel',
      handle_seconds: 398,
      next_due_at: null,
      steps: [],
    });
    expect(first?.resolved_at).toEqual(new Date('2025-01-15T09:00:00Z'));
    expect(second).toMatchObject({
      status: 'open',
      resolved_at: null,
      cause_id: null,
      customer_id: first?.customer_id,
    });
    const { body } = await house.as(house.cast.people.malik).get(`/cases/${first?.id}`).expect(200);
    expect(body).toMatchObject({ status: 'resolved', importId: record.id, customer: { name: 'Customer C9' } });
    expect(body.resolutions).toMatchObject([
      {
        remedy: 'refund',
        amountMinor: 123450,
        currency: 'EUR',
        standing: 'granted',
        deliveredAt: '2025-01-15T09:00:00.000Z',
      },
    ]);
    expect(body.commitments).toMatchObject([{ standing: 'kept', dueAt: '2025-01-16T11:00:00.000Z' }]);
    expect(body.diagnoses).toMatchObject([{ status: 'confirmed' }]);
    const [answer] = await house.sql('select score, comment from survey_answers where case_id = $1', [first?.id]);
    expect(answer).toEqual({ score: 4, comment: 'Thank you,\nindeed' });
    const [bo] = await house.sql(`select email, password_hash, role from people where name = 'Bo Ek'`);
    expect(bo).toEqual({ email: null, password_hash: null, role: 'agent' });
  });

  it('may end a case before it began: it is taken, marked, and stands in no duration', async () => {
    const mapping = mappingOf({ closedAt: { column: 'closed' } });
    const record = await take(
      house,
      'id,received,squad,closed\na,2025-02-03 10:00,Wye,2025-02-03 09:59:30\nb,2025-02-03 10:00,Wye,\n',
      { mapping },
    );
    expect(record).toMatchObject({ accepted: 2, contradictory: 1 });
    expect(await casesOf(record)).toMatchObject([
      { status: 'closed', times_contradict: true },
      { status: 'open', times_contradict: false },
    ]);
    const [episode] = await house.sql(
      `select e.contradictory from episodes e join cases c on c.id = e.case_id where c.import_id = $1 and c.external_ref = 'a'`,
      [record.id],
    );
    expect(episode).toEqual({ contradictory: true });
  });

  it('repeats in each case what its records say, as any deed would write it', async () => {
    const mapping = mappingOf({
      ...{ closedAt: { column: 'closed' }, resolvedAt: { column: 'resolved' }, 'commitment.dueAt': { column: 'due' } },
      ...{ cause: { column: 'cause' }, 'resolution.remedy': { column: 'remedy' } },
    });
    const rows = [
      'a,2025-02-03 10:00,Wye,2025-02-05,2025-02-04,2025-02-04 12:00,Lost,apology',
      'b,2025-02-03 10:00,Wye,2025-02-05,,,,',
      'c,2025-02-03 10:00,Wye,,2025-02-01,,Lost,',
      'd,2025-02-03 10:00,Wye,,,2025-02-04 12:00,,refund',
    ];
    const record = await take(house, `id,received,squad,closed,resolved,due,cause,remedy\n${rows.join('\n')}`, {
      mapping,
    });
    const before = await casesOf(record);
    expect(before).toHaveLength(4);
    for (const { id } of before) await house.app.get(House).deed((tx) => restate(tx, id, house.clock.now()));
    const same = (all: Record<string, never>[]) => all.map(({ version: _, steps: __, ...kept }) => kept);
    expect(same(await casesOf(record))).toEqual(same(before));
  });

  it('is set aside as any closing would set it aside when its import is undone, its open promises with it', async () => {
    const mapping = mappingOf({ 'commitment.dueAt': { column: 'due' }, closedAt: { column: 'closed' } });
    const file = 'id,received,squad,due,closed\na,2025-02-03,Nidd,2025-02-04,\nb,2025-02-03,Nidd,,2025-02-05\n';
    const record = await take(house, file, { mapping });
    const { malik } = house.cast.people;
    const { body } = await house.as(malik).post('/import-undoings').send({ importId: record.id }).expect(201);
    expect(body).toMatchObject({ takenBack: 2, kept: 0 });
    const undone = await casesOf(record);
    expect(undone).toMatchObject(Array(2).fill({ status: 'closed', set_aside: true, next_due_at: null }));
    for (const { id } of undone) await house.app.get(House).deed((tx) => restate(tx, id, house.clock.now()));
    const same = (all: Record<string, never>[]) => all.map(({ version: _, steps: __, ...kept }) => kept);
    expect(same(await casesOf(record))).toEqual(same(undone));
    const [promise] = await house.sql('select ended_as from commitments where import_id = $1', [record.id]);
    expect(promise).toEqual({ ended_as: 'void' });
    const { body: read } = await house.as(malik).get(`/imports/${record.id}`).expect(200);
    expect(read.undoneAt).toBe(body.at);
    expect(await take(house, file, { mapping })).toMatchObject({ accepted: 2, duplicates: 0 });
  });

  it('says what was solved in the first contact even where no times are known, and otherwise nothing is guessed', async () => {
    const mapping = mappingOf({ resolvedFirstContact: { column: 'first' }, handleSeconds: { column: 'talked' } });
    const rows = [
      'a,2025-02-03,Wye,Yes,60',
      'b,2025-02-03,Wye,no,',
      'c,2025-02-03,Wye,,90',
      'd,2025-02-03,Wye,perhaps,',
    ];
    const record = await take(house, ['id,received,squad,first,talked', ...rows].join('\n'), { mapping });
    expect(record).toMatchObject({ accepted: 3, rejected: 1 });
    expect(await casesOf(record)).toMatchObject(
      [true, false, null].map((stated) => ({ stated_first_contact: stated, resolved_in_first_contact: null })),
    );
    const filter = encodeURIComponent(JSON.stringify({ importId: record.id }));
    const asked = `/metrics/handleTime?from=2025-02-01&to=2025-03-01&filter=${filter}`;
    const { body } = await house.as(house.cast.people.malik).get(asked).expect(200);
    expect(body.groups[0].total).toMatchObject({
      ...{ n: 1, value: 60, pending: 1 },
      excluded: [{ reason: 'noTimes', count: 1 }],
    });
  });

  it('may have its days and months swapped wherever the day is 12 or less: they are swapped back, but for ISO 8601', async () => {
    const mapping = mappingOf({ receivedAt: { column: 'received', format: 'd-LLL-yy H:mm|d-LLL-yy', swapped: true } });
    const written = ['04-Aug-25 9:30', '13-Apr-25', '5-May-25', '2025-04-08', '12-Dec-25'];
    const { accepted, id } = await take(house, simple(written.map((word, nth) => `${nth},${word},Wye`)), { mapping });
    expect(accepted).toBe(5);
    const days = (await casesOf({ id })).map(({ received_at: at }) => new Date(at as never).toISOString().slice(0, 16));
    expect(days).toEqual([
      '2025-04-07T23:00',
      '2025-04-08T08:30',
      '2025-04-12T23:00',
      '2025-05-04T23:00',
      '2025-12-12T00:00',
    ]);
  });

  it('tells before anything is kept that days and months look swapped, and not where they are as they should be', async () => {
    const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const days = Array.from({ length: 61 }, (_, nth) => new Date(Date.UTC(2025, 3, 1 + nth)));
    const written = (swap: boolean) =>
      days.map((day, nth) => {
        const [d, m] = [day.getUTCDate(), day.getUTCMonth() + 1];
        return swap && d <= 12 ? `${nth},${m}-${names[d - 1]}-25,Wye` : `${nth},${d}-${names[m - 1]}-25,Wye`;
      });
    const seen = (swap: boolean, swapped?: true) =>
      lookAt(house, simple(written(swap)), {
        mapping: mappingOf(
          { receivedAt: { column: 'received', format: 'd-LLL-yy', ...(swapped ? { swapped } : {}) } },
          { timeZone: 'UTC' },
        ),
      });
    expect([await seen(true), await seen(false)].map((one) => one.daysLookSwapped)).toEqual([true, false]);
    const mended = await seen(true, true);
    expect([mended.daysLookSwapped, mended.figures?.byMonth]).toEqual([false, { '2025-04': 30, '2025-05': 31 }]);
  });

  it('leaves a historic promise off every board unless the import is asked for', async () => {
    const mapping = mappingOf({ 'commitment.dueAt': { column: 'due' } });
    const record = await take(house, 'id,received,squad,due\na,2025-02-03,Wye,2025-02-01\n', { mapping });
    expect(record.contradictory).toBe(1);
    const ask = (filter: object) =>
      house
        .as(house.cast.people.malik)
        .get(`/commitments?filter=${encodeURIComponent(JSON.stringify(filter))}`)
        .expect(200);
    expect((await ask({ importId: record.id })).body).toMatchObject([{ standing: 'broken', overdue: true }]);
    expect((await ask({ overdue: true })).body).toEqual([]);
  });

  it('keeps accents, whether written in UTF-8 with its mark, in UTF-16 or in Latin-1', async () => {
    const text = simple(['é1,2025-02-03,Équipe']);
    const latin = Buffer.from(text, 'latin1');
    for (const file of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le'), latin]) {
      const record = await take(house, file, { mapping: mappingOf() });
      expect(await casesOf(record)).toMatchObject([{ external_ref: 'é1' }]);
    }
    expect(await house.sql(`select count(*)::int as n from squads where name = 'Équipe'`)).toEqual([{ n: 1 }]);
  });

  it('is read by column names, whatever stands between them and at the ends of the lines', async () => {
    const record = await take(
      house,
      '\ufeff""; received ;squad;id;\r\n1;2025-02-03;Wye;7;\r\n\r\n;;;;\r\n2;2025-02-03;Wye;8;',
      { mapping: mappingOf() },
    );
    expect(record).toMatchObject({ total: 2, accepted: 2 });
  });

  it('makes nothing that was not asked for: an unknown name rejects its row', async () => {
    const record = await take(house, simple(['a,2025-02-03,Severn', 'b,2025-02-03,Nowhere']), {
      mapping: mappingOf({}, { createMissing: false }),
    });
    expect(record).toMatchObject({ total: 2, accepted: 1, rejected: 1 });
    expect(await rejectedOf(house, record)).toMatchObject([
      { line: 3, columns: ['b', '2025-02-03', 'Nowhere'], code: 'unknownName' },
    ]);
    expect(await house.sql(`select 1 from squads where name = 'Nowhere'`)).toEqual([]);
  });
});

describe('a damaged file', () => {
  it('imports its good rows and names each bad one by line and reason', async () => {
    const fields = { 'survey.score': { column: 'score' }, channel: { column: 'via' }, closedAt: { column: 'closed' } };
    const good = (id: string) => `${id},2025-02-03 10:00,Wye,5,phone,2025-02-04`;
    const rows = [
      good('1'),
      '2,31/02/2025,Wye,5,phone,', // line 3
      '3,2025-02-30,Wye,5,phone,',
      '4,2025-02-03,Wye,6,phone,',
      '5,2025-02-03,Wye,5,pigeon,',
      '6,2025-02-03,Wye,5,phone', // a field short
      '7,2025-02-03,Wye,5,phone,,', // a field more
      '8,2025-02-03,Wy\u0000e,5,phone,',
      ',,,,,',
      '9,,Wye,5,phone,',
      '10,2025-02-03,,5,phone,',
      '11,2199-01-01,Wye,5,phone,',
      '12,"2025-02-03,Wye,5,phone,', // a quote that is never closed
      good('13'),
      '14,2025-02-03,"W"ye,5,phone,',
      good('15'),
      '16,2025-02-03,W', // cut short
    ];
    const file = Buffer.concat([
      Buffer.from(`id,received,squad,score,via,closed\n${rows.slice(0, -1).join('\n')}\n17,2025-02-03,Zo`),
      Buffer.from([0xe9]),
      Buffer.from(`,5,phone,\n18,2025-02-03,Zoé é é é,5,phone,\n${rows.at(-1)}`),
    ]);
    const record = await take(house, file, { mapping: mappingOf(fields) });
    expect(record).toMatchObject({ state: 'done', accepted: 4, rejected: 14, duplicates: 0, total: 18 });
    expect((await casesOf(record)).map(({ external_ref }) => external_ref)).toEqual(['18', '1', '13', '15']);
    const rejected = await rejectedOf(house, record);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, 'receivedAt'],
      [4, 'receivedAt'],
      [5, 'survey.score'],
      [6, 'choice'],
      [7, 'malformed'],
      [8, 'malformed'],
      [9, 'text'],
      [11, 'required'],
      [12, 'required'],
      [13, 'future'],
      [14, 'quote'],
      [16, 'quote'],
      [18, 'encoding'],
      [20, 'malformed'],
    ]);
    expect(rejected[3]?.reason).toBe(
      'Column “via”: “pigeon” is none of phone, chat, inPerson, email, letter, social, web, other. Add it to the map of channel.',
    );
    expect(rejected[6]?.columns).toEqual(['8', '2025-02-03', 'Wy\u2400e', '5', 'phone', '']);
  });

  it('of any kind is answered: refused with a reason, or taken row by row, each row counted once', async () => {
    const whole = Buffer.from(
      simple(Array.from({ length: 30 }, (_, i) => `r${i},2025-02-03 10:${10 + i},"Squ""ad, ${i % 3}"`)),
    );
    // A small generator of its own, so that the same files come every time.
    let seed = 20260302;
    const chance = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const signs = Buffer.from([0, 9, 10, 13, 34, 39, 44, 59, 61, 92, 0x80, 0xc3, 0xe9, 0xef, 0xff]);
    const mapping = mappingOf();
    for (let copy = 0; copy < 60; copy++) {
      let file = Buffer.from(whole);
      for (let wound = 0; wound <= copy % 4; wound++) {
        const at = chance(file.length);
        const how = chance(4);
        if (how === 0) file = file.subarray(0, at);
        else if (how === 1) file = Buffer.concat([file.subarray(0, at), file.subarray(at + chance(40))]);
        else if (how === 2) file = Buffer.concat([file.subarray(0, at), signs.subarray(chance(10)), file.subarray(at)]);
        else if (file.length > 0) file[at] = signs[chance(signs.length)] as number;
      }
      const { status, body } = await send(house, file, { mapping });
      expect([copy, [201, 400].includes(status)]).toEqual([copy, true]);
      if (status === 400) expect(body.errors.length).toBeGreaterThan(0);
      if (status !== 201) continue;
      const { state, total, accepted, rejected, duplicates } = await ended(house, body.id);
      expect([copy, state, total]).toEqual([copy, 'done', accepted + rejected + duplicates]);
    }
    const [torn] = await house.sql(
      `select count(*)::int as n from cases c where not exists (select 1 from episodes e where e.case_id = c.id) or not exists (select 1 from contacts k where k.case_id = c.id)`,
    );
    expect(torn).toEqual({ n: 0 });
  });

  it('gives its bad rows back as a file, in which no cell is a formula', async () => {
    const record = await take(
      house,
      simple(['=1+1,2025-02-30,Wye', '" +2",2025-02-30,"W, ye"', '＝3,2025-02-30,Wye']),
      { mapping: mappingOf() },
    );
    const { text, headers } = await house
      .as(house.cast.people.malik)
      .get(`/imports/${record.id}/rejected.csv`)
      .expect(200);
    expect(headers['content-type']).toContain('text/csv');
    const [header, ...lines] = text.trim().split('\r\n');
    expect(header).toBe('id,received,squad,line,reason');
    expect(lines.map((line) => line.split(',2025')[0])).toEqual([`'=1+1`, `' +2`, `'＝3`]);
    expect(lines[1]).toContain(
      '"W, ye",3,Column “received”: “2025-02-30” is not a real time of ISO 8601; give its format.',
    );
  });

  it('is refused at the door where its mapping or its header cannot be right', async () => {
    const faults = async (file: string, sent: object) => {
      const { body } = await send(house, file, sent).expect(400);
      return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    };
    const bad = {
      options: { timeZone: 'Mars/Olympus', encoding: 'klingon', colour: 'red' },
      fields: {
        receivedAt: { column: 'a', format: 'when' },
        chanel: { column: 'b' },
        severity: { constant: 'awful' },
        resolvedAt: { column: 'a', swapped: true },
        'custom.shoe': { column: 'b' },
        summary: { column: 'a', constant: 'b' },
      },
    };
    expect(await faults('a,b\n1,2\n', { mapping: bad as never })).toEqual([
      '/mapping/options/colour unknown',
      '/mapping/options/encoding encoding',
      '/mapping/options/timeZone timeZone',
      '/mapping/fields/receivedAt/format format',
      '/mapping/fields/chanel unknown',
      '/mapping/fields/severity/constant choice',
      '/mapping/fields/resolvedAt/swapped swapped',
      '/mapping/fields/custom.shoe unknown',
      '/mapping/fields/summary one',
      '/mapping/fields/squad required',
    ]);
    expect(await faults('id,received\n1,2\n', { mapping: mappingOf() })).toEqual([
      '/mapping/fields/squad/column noColumn',
    ]);
    expect(await faults('id,received,squad\n', { preset: 'nonsense' })).toEqual(['/preset choice']);
    expect(await faults('id,received,squad\n', { preset: 'cfpb' })).toEqual(['/preset noColumn']);
    expect(await faults('', { mapping: mappingOf() })).toEqual(['/file empty']);
    expect(await faults('PK\u0003\u0004\u0000\u0000', { mapping: mappingOf() })).toEqual(['/file workbook']);
    expect(await faults('id\n', {})).toEqual(['/mapping required']);
    await house.as(house.cast.people.malik).post('/imports').send({ preset: 'cfpb' }).expect(415);
    await house
      .as(house.cast.people.malik)
      .post('/imports')
      .set('content-type', 'multipart/form-data; boundary=x')
      .send('--x\r\nnonsense')
      .expect(400);
  });
});

describe('the same again', () => {
  it('adds nothing, by reference, nor by file and line where there is none', async () => {
    const mapping = mappingOf();
    const { externalRef: _, ...unnamed } = mapping.fields;
    const csv = simple(['a,2025-02-03,Wye', 'b,2025-02-03,Wye', 'a,2025-02-04,Wye', 'b,2025-02-03,Wye']);
    expect(await take(house, csv, { mapping })).toMatchObject({ total: 4, accepted: 2, duplicates: 2 });
    expect(await take(house, csv, { mapping })).toMatchObject({ total: 4, accepted: 0, duplicates: 4 });
    const lines = { ...mapping, fields: unnamed };
    expect(await take(house, csv, { mapping: lines })).toMatchObject({ total: 4, accepted: 4, duplicates: 0 });
    expect(await take(house, csv, { mapping: lines })).toMatchObject({ total: 4, accepted: 0, duplicates: 4 });
  });

  it('is one import under one key, however often it is sent, and another file needs another key', async () => {
    const mapping = mappingOf();
    const again = () => send(house, simple(['a,2025-02-03,Wye']), { mapping, key: 'once' }).expect(201);
    const [one, two, three] = [...(await Promise.all([again(), again()])), await again()];
    expect(new Set([one?.body.id, two?.body.id, three?.body.id]).size).toBe(1);
    expect(await ended(house, one?.body.id)).toMatchObject({ accepted: 1 });
    const { body } = await send(house, simple(['b,2025-02-03,Wye']), { mapping, key: 'once' }).expect(422);
    expect(body.type).toBe('/problems/idempotency-mismatch');
  });

  it('may be tried first: a dry run counts everything and stores nothing', async () => {
    const before = await house.sql(
      'select (select count(*) from cases) as cases, (select count(*) from squads) as squads',
    );
    const mapping = mappingOf();
    const csv = simple([
      'a,2025-02-03,New squad',
      'a,2025-02-03,New squad',
      'c,2025-02-30,New squad',
      'd,2025-03-03,New squad',
    ]);
    const dry = await take(house, csv, { mapping, dryRun: true });
    expect(dry).toMatchObject({
      dryRun: true,
      state: 'done',
      total: 4,
      accepted: 2,
      rejected: 1,
      duplicates: 1,
      lastReceivedAt: '2025-03-03T00:00:00.000Z',
    });
    expect(await rejectedOf(house, dry)).toHaveLength(1);
    expect(
      await house.sql('select (select count(*) from cases) as cases, (select count(*) from squads) as squads'),
    ).toEqual(before);
    expect(await take(house, csv, { mapping })).toMatchObject({ accepted: 2, rejected: 1, duplicates: 1 });
  });
});

describe('a long import', () => {
  const rows = (count: number) =>
    simple(
      Array.from({ length: count }, (_, i) => (i % 100 === 99 ? `${i},someday,Wye` : `${i},2025-02-03,Squad ${i % 7}`)),
    );

  it('loses nothing and doubles nothing when it is killed in the middle, again and again', async () => {
    const runner = house.app.get(ImportsRunner);
    runner.batchSize = 50;
    runner.tellEveryMs = 0;
    const { body } = await send(house, rows(3000), { mapping: mappingOf() }).expect(201);
    const seen: number[] = [];
    for (let kill = 0; kill < 3; kill++) {
      const read = await pastRecord(body.id, (seen.at(-1) ?? 0) + 100);
      seen.push(read);
      // Every connection dies, in whatever it was about, and the lease is nobody's: as after a kill -9.
      await house.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      await house.sql(`update imports set lease_until = now() - interval '1 second' where id = $1`, [body.id]);
    }
    const record = await ended(house, body.id);
    runner.batchSize = 500;
    runner.tellEveryMs = 1000;
    expect(seen.every((read) => read < 3000)).toBe(true);
    expect(record).toMatchObject({ state: 'done', total: 3000, accepted: 2970, rejected: 30, duplicates: 0 });
    const [counted] = await house.sql(
      'select count(*)::int as cases, count(distinct external_ref)::int as refs from cases where import_id = $1',
      [body.id],
    );
    expect(counted).toEqual({ cases: 2970, refs: 2970 });
    expect(await rejectedOf(house, record)).toHaveLength(30);
    expect(await house.sql('select 1 from import_chunks where import_id = $1', [body.id])).toEqual([]);
    // Open screens heard of it while it ran, not only at its end; and nobody below a manager did.
    const news = await house.sql<{ squad_ids: string[] }>(
      `select squad_ids from live_events where resource = 'imports' and $1 = any(ids)`,
      [body.id],
    );
    expect(news.length).toBeGreaterThan(10);
    expect(news.every(({ squad_ids }) => squad_ids.length === 0)).toBe(true);
  });

  it('of 8,000 rows with all their parts is taken whole', async () => {
    const header = 'id,received,squad,agent,customer,symptom,cause,closed,due,remedy,amount,score,note';
    const row = (i: number) =>
      [
        ...[
          i,
          `2025-02-${10 + (i % 18)} 10:${10 + (i % 50)}`,
          `Squad ${i % 9}`,
          `Agent ${i % 200}`,
          `C${i % 5000}`,
          `Symptom ${i % 12}`,
        ],
        ...[
          `Cause ${i % 30}`,
          '2025-03-01 09:00',
          '2025-03-02 12:00',
          'refund',
          `$${i + 1}.50 `,
          1 + (i % 5),
          '"Said\non two lines, ""loudly"""',
        ],
      ].join(',');
    const fields = {
      ...{ agent: { column: 'agent' }, 'customer.externalRef': { column: 'customer' }, symptom: { column: 'symptom' } },
      ...{ cause: { column: 'cause' }, closedAt: { column: 'closed' }, 'commitment.dueAt': { column: 'due' } },
      ...{ 'commitment.keptAt': { column: 'closed' }, 'resolution.remedy': { column: 'remedy' } },
      ...{ 'resolution.amount': { column: 'amount' }, 'resolution.currency': { constant: 'USD' } },
      ...{ 'survey.score': { column: 'score' }, 'survey.comment': { column: 'note' } },
    };
    const csv = [header, ...Array.from({ length: 8_000 }, (_, i) => row(i))].join('\n');
    const record = await take(house, csv, { mapping: mappingOf(fields) });
    expect(record).toMatchObject({ state: 'done', accepted: 8_000, rejected: 0, bytesRead: csv.length });
  }, 120_000);

  it('stops when it is cancelled, and keeps what came until then whole', async () => {
    const runner = house.app.get(ImportsRunner);
    runner.batchSize = 20;
    const { body } = await send(house, rows(3000), { mapping: mappingOf() }).expect(201);
    await pastRecord(body.id, 40);
    const { body: stopped } = await house
      .as(house.cast.people.malik)
      .post('/import-cancellations')
      .send({ importId: body.id })
      .expect(201);
    runner.batchSize = 500;
    expect(stopped).toMatchObject({ state: 'cancelled' });
    expect(stopped.total).toBeLessThan(3000);
    expect(stopped.total).toBe(stopped.accepted + stopped.rejected + stopped.duplicates);
    const [counted] = await house.sql('select count(*)::int as n from cases where import_id = $1', [body.id]);
    expect(counted).toEqual({ n: stopped.accepted });
    await house.as(house.cast.people.malik).post('/import-cancellations').send({ importId: body.id }).expect(409);
  });

  async function pastRecord(id: string, record: number): Promise<number> {
    for (;;) {
      const [row] = await house.sql<{ read: number; state: string }>(
        'select records_read as read, state from imports where id = $1',
        [id],
      );
      if (row && (row.read >= record || row.state === 'done')) return row.read;
      await new Promise((later) => setTimeout(later, 5));
    }
  }
});

describe('who may', () => {
  it('run an import: a manager and an administrator; an auditor reads, nobody else sees it', async () => {
    const { lee, priya, jo, kim } = house.cast.people;
    const record = await take(house, simple(['a,2025-02-03,Wye']), { mapping: mappingOf() });
    for (const person of [lee, priya, kim])
      await house
        .as(person)
        .post('/imports')
        .field('preset', 'cfpb')
        .attach('file', Buffer.from('a'), 'a.csv')
        .expect(403);
    for (const person of [lee, priya]) await house.as(person).get(`/imports/${record.id}`).expect(403);
    for (const person of [jo, kim]) await house.as(person).get(`/imports/${record.id}`).expect(200);
    await house.anyone.get('/imports').expect(401);
    await house.as(kim).get('/imports/018f0000-0000-7000-8000-000000000000').expect(404);
    const { body, headers } = await house
      .as(kim)
      .get('/imports?filter={"state":"done"}&sort=["createdAt","DESC"]&range=[0,1]')
      .expect(200);
    expect(body).toHaveLength(2);
    expect(headers['content-range']).toMatch(/^imports 0-1\/\d+$/);
    const { body: presets } = await house.as(kim).get('/imports/presets').expect(200);
    expect(presets.map(({ name }: { name: string }) => name)).toEqual([
      'contact-centre',
      'cfpb',
      'tsa-claims',
      'boston-311',
      'nyc-311',
      'comcast-fcc',
      'incident-log',
      'call-centre',
    ]);
  });

  it('writes down when an import began, what it made, and how it ended', async () => {
    const record = await take(house, simple(['a,2025-02-03,A squad of its own']), { mapping: mappingOf() });
    const entries = await house.sql(
      `select deed, person_id from audit_entries where refs->>'import' = $1 order by place`,
      [record.id],
    );
    expect(entries).toEqual([
      { deed: 'import.start', person_id: house.cast.people.malik.id },
      { deed: 'import.make', person_id: null },
      { deed: 'import.finish', person_id: null },
    ]);
    const { body } = await house.as(house.cast.people.jo).get('/audit/verify').expect(200);
    expect(body).toMatchObject({ whole: true, broken: [] });
  });
});
