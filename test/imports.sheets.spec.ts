import ExcelJS from 'exceljs';
import type { Wire } from '#heart-core';
import { openTestHouse, type TestHouse } from './house.ts';
import { lookAt, rejectedOf, send, take } from './imports.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const at = (day: string, clock = '00:00:00') => new Date(`${day}T${clock}Z`);

/** A workbook as people keep it: a sheet of remarks first, then the cases, with days, clocks and numbers of its own. */
async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Empty');
  book.addWorksheet('Read me').addRow(['These are the calls of spring.']);
  const sheet = book.addWorksheet('Calls');
  sheet.addRow(['ref', 'received', 'team', 'solved', 'talk', 'stars', 'said']);
  sheet.addRow([
    17,
    at('2025-02-03', '09:30:00'),
    'Wharfe',
    at('2025-02-04'),
    at('1899-12-30', '00:02:23'),
    4,
    'Line\nbreak',
  ]);
  sheet.getCell('A2').numFmt = '00000';
  sheet.getCell('B2').numFmt = 'dd/mm/yyyy hh:mm';
  sheet.getCell('D2').numFmt = 'dd/mm/yyyy';
  sheet.getCell('E2').numFmt = 'h:mm:ss';
  sheet.addRow([]);
  sheet.addRow([
    '00018',
    '2025-02-05 10:00',
    { richText: [{ text: 'Whar' }, { text: 'fe' }] },
    null,
    null,
    { formula: '2+3', result: 5 },
  ]);
  sheet.addRow(['00019', 'someday', 'Wharfe']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const mapping: Wire.ImportMapping = {
  options: { sheet: 'Calls', createMissing: true, source: 'workbook' },
  fields: {
    externalRef: { column: 'ref' },
    receivedAt: { column: 'received', format: 'dd/LL/yyyy HH:mm' },
    squad: { column: 'team' },
    resolvedAt: { column: 'solved' },
    handleSeconds: { column: 'talk' },
    'survey.score': { column: 'stars' },
    'survey.comment': { column: 'said' },
  },
};

describe('a workbook', () => {
  it('shows its sheets, and is read from the one that is chosen', async () => {
    const file = await workbook();
    const first = await lookAt(house, file, { name: 'calls.xlsx' });
    expect(first).toMatchObject({
      sheet: 'Read me',
      sheets: [
        { name: 'Read me', rows: 1 },
        { name: 'Calls', rows: 4 },
      ],
    });
    const chosen = await lookAt(house, file, { mapping, name: 'calls.xlsx' });
    expect(chosen).toMatchObject({ sheet: 'Calls', faults: [], read: 3, accepted: 2, rejected: 1 });
    const noSuch = { ...mapping, options: { sheet: 'Autumn' } };
    const { body } = await send(house, file, { mapping: noSuch }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/mapping/options/sheet' }]);
  });

  it('becomes cases with its days, clocks and numbers as they are meant, and names a bad row by its row', async () => {
    const record = await take(house, await workbook(), { mapping, name: 'calls.xlsx' });
    expect(record).toMatchObject({ state: 'done', accepted: 2, rejected: 1, duplicates: 0 });
    const cases = await house.sql(
      `select c.external_ref as ref, c.received_at as received, c.resolved_at as solved, c.handle_seconds as talk, s.score, a.comment from cases c
         join surveys s on s.case_id = c.id join survey_answers a on a.survey_id = s.id where c.import_id = $1 order by 1`,
      [record.id],
    );
    expect(cases).toEqual([
      {
        ref: '00017',
        received: at('2025-02-03', '09:30:00'),
        solved: at('2025-02-04'),
        talk: 143,
        score: 4,
        comment: 'Line\nbreak',
      },
      { ref: '00018', received: at('2025-02-05', '10:00:00'), solved: null, talk: null, score: 5, comment: null },
    ]);
    expect((await rejectedOf(house, record)).map(({ line, code }) => [line, code])).toEqual([[5, 'receivedAt']]);
  });

  it('that is cut short or is none is refused in words, never with an error of ours', async () => {
    const file = await workbook();
    for (const broken of [
      file.subarray(0, file.length / 2),
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]),
    ])
      expect([400, 422]).toContain((await send(house, broken, { mapping, name: 'broken.xlsx' })).status);
  });
});

describe('a file that is looked at', () => {
  it('is told from its delimiter and its columns, with what they may mean and what its cases would come to', async () => {
    const preview = await lookAt(
      house,
      'Ticket ID;Opened at;Team;Channel;Rating\n1;03/02/2025 10:00;Wye;phone;5\n2;13/02/2025 10:00;Wye;post;2\n3;14/03/2025 10:00;Ure;email;4\n',
    );
    expect(preview).toMatchObject({
      delimiter: ';',
      encoding: 'utf-8',
      preset: null,
      faults: [],
      read: 3,
      whole: true,
    });
    expect(preview.mapping.fields).toEqual({
      externalRef: { column: 'Ticket ID' },
      receivedAt: { column: 'Opened at', format: 'dd/LL/yyyy HH:mm' },
      squad: { column: 'Team' },
      channel: { column: 'Channel' },
      'survey.score': { column: 'Rating' },
    });
    expect(preview.rows.map(({ line, reason }) => [line, reason !== null])).toEqual([
      [2, false],
      [3, true],
      [4, false],
    ]);
    expect(preview.figures).toMatchObject({
      cases: 2,
      byMonth: { '2025-02': 1, '2025-03': 1 },
      rated: 2,
      ratedWell: 2,
    });
    const corrected = { ...preview.mapping, options: { delimiter: ',' } };
    expect((await lookAt(house, 'a,b\n1,2\n', { mapping: corrected })).faults[0]).toMatchObject({ code: 'noColumn' });
  });

  it('comes to what the try-out and the import itself then come to', async () => {
    const lines = Array.from({ length: 1200 }, (_, i) => `${i},2025-02-0${(i % 9) + 1},Squad ${i % 3},${(i % 5) + 1}`);
    const file = ['id,received,squad,score', ...lines].join('\n');
    const preview = await lookAt(house, file);
    const options = { ...preview.mapping.options, source: 'three ways' };
    const dry = await take(house, file, { mapping: { ...preview.mapping, options }, dryRun: true });
    const real = await take(house, file, { mapping: { ...preview.mapping, options } });
    expect(dry.figures).toEqual(preview.figures);
    expect(real.figures).toEqual(preview.figures);
    expect(real.figures?.cases).toBe(1200);
  });
});
