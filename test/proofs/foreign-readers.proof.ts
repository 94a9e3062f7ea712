import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBack } from '#heart-core';
import { csvRecordsOf, fileFor, inSheet } from '../files.ts';
import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

jest.setTimeout(600_000);

/** What people write, in the scripts they write it in; some of it would be a formula. */
const said = [
  'Plain words, "quoted"; with a comma',
  'Größe 42 zu klein, Straße gesperrt, naïve café',
  'הזמנה 17 לא הגיעה',
  'طلبي رقم ١٧ لم يصل',
  '荷物が届きません',
  'Parcel 📦 late 👩‍👩‍👧 again 🇬🇧',
  'two\nlines\tand a tab',
  '=1+1',
  '=HYPERLINK("http://x.test","y")',
  '+44 7700 900000',
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  '00123',
  '1e5',
  '3/4',
  '2026-03-02',
  'TRUE',
  ' blanks before and after ',
];
const runs = (program: string) => spawnSync(program, ['--version'], { encoding: 'utf8' }).error === undefined;
const [office, paper] = [runs('soffice'), spawnSync('pdftotext', ['-v']).error === undefined];
if (!office) process.stderr.write('Skipped: LibreOffice is not installed, so no sheet is read by it.\n');
if (!paper) process.stderr.write('Skipped: pdftotext is not installed, so no paper is read by it.\n');
const folder = mkdtempSync(join(tmpdir(), 'heartdesk-foreign-'));

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse({ DEMO: '1' });
  const given = givenIn(house);
  for (const [i, summary] of said.entries()) {
    const { id } = await given.aCase({
      summary,
      customer: { name: `${summary.trim().slice(0, 60)} ${i}`, email: `customer${i}@example.test` },
      sensitive: i === 3,
      channel: i % 3 === 0 ? 'email' : 'phone',
    });
    await given.aRemedy(id, { remedy: 'refund', amountMinor: 1999 + i, currency: 'GBP' });
    await given.aPromise(id, { within: { businessMinutes: 240 }, what: `Call: ${summary}` });
  }
  await given.at('2026-03-09T10:00:00Z');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house?.close();
});

function read(program: string, ...words: string[]): string {
  const { status, stderr, stdout } = spawnSync(program, words, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The first sheet of a file, as LibreOffice shows it and saves it as CSV: UTF-8, commas, every text in quotes. */
function byLibreOffice(file: Buffer, name: string): string[][] {
  writeFileSync(join(folder, `${name}.xlsx`), file);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,1';
  read('soffice', profile, '--headless', '--convert-to', filter, `${name}.xlsx`);
  const made = read('ls')
    .split('\n')
    .find((one) => one.startsWith(`${name}`) && one.endsWith('.csv'));
  return csvRecordsOf(readFileSync(join(folder, made as string)));
}

/** A cell of our CSV file, as a sheet holds it: no apostrophe before a formula, its line ends, its way to write a moment and a yes. */
function asInSheet(cell: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(cell)) return cell.slice(0, 19).replace('T', ' ');
  if (cell === 'true' || cell === 'false') return cell.toUpperCase();
  return inSheet(readBack(cell));
}

(office ? it : it.skip)('is read by LibreOffice cell for cell as our CSV tells it', async () => {
  const { malik } = house.cast.people;
  let compared = 0;
  for (const name of ['cases', 'commitments', 'resolutions', 'contacts', 'customers', 'audit']) {
    const sort = `sort=${encodeURIComponent('["id","ASC"]')}`;
    const by = name === 'audit' ? house.cast.people.kim : malik;
    const [head = [], ...rows] = csvRecordsOf(await fileFor(house, by, `/exports/${name}.csv?${sort}`));
    const foreign = byLibreOffice(await fileFor(house, by, `/exports/${name}.xlsx?${sort}`), name);
    const ours = rows.map((row) => row.map(asInSheet));
    expect(foreign[0]).toEqual(head);
    expect(foreign.slice(1, ours.length + 1)).toEqual(ours);
    compared += ours.length * head.length;
  }
  console.info(`LibreOffice: ${compared} cells are the same.`);
});

(paper ? it : it.skip)('is read by pdftotext with all that a paper must say', async () => {
  const asked = new URLSearchParams({
    ...{ split: 'channel', tz: 'Europe/London', from: '2026-03-01', to: '2026-03-09', interval: 'day' },
    filter: JSON.stringify({ severity: 'normal' }),
  });
  const { malik } = house.cast.people;
  const { body } = await house.as(malik).get(`/metrics/volume?${asked}`).expect(200);
  writeFileSync(join(folder, 'volume.pdf'), await fileFor(house, malik, `/exports/metrics.pdf?key=volume&${asked}`));
  const text = read('pdftotext', '-layout', 'volume.pdf', '-');
  for (const wanted of [
    'DEMO',
    'Europe/London',
    'severity: normal',
    '2026-03-09T10:00:00.000Z',
    'version 1',
    'page 1 of',
  ])
    expect(text).toContain(wanted);
  for (const { group, total } of body.groups) {
    expect(text).toContain(`${group.name}: ${total.value}`);
  }
  console.info(`pdftotext: ${text.length} characters, ${body.groups.length} groups with their figures.`);
});
