import { fileFor } from './files.ts';
import { givenIn } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { readPaper } from './paper.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
beforeAll(async () => {
  house = await openTestHouse({ DEMO: '1' });
  given = givenIn(house);
});
afterAll(() => house.close());

const paper = async (query: string) =>
  readPaper(await fileFor(house, house.cast.people.malik, `/exports/metrics.pdf?tz=Europe/London&${query}`));

it('says what was counted, how, of whom and when, with the numbers of the API', async () => {
  for (let i = 0; i < 21; i++) await given.aCase({ channel: i % 3 ? 'phone' : 'email' });
  await given.at('2026-03-09T10:00:00Z');
  const { sheets } = await paper('key=volume&split=channel');
  const words = sheets.join('\n');
  expect(words).toContain('email: 7');
  expect(words).toContain('phone: 14');
  expect(words).toContain('version 1, by received');
  expect(words).toContain('2026-03-09T10:00:00.000Z');
  expect(words).toContain('Europe/London');
  expect(words).toContain('2 Mar 2026');
});

it('says on every sheet which of how many it is, and that the demo is invented', async () => {
  const { sheets } = await paper('key=volume&from=2025-03-01&to=2026-03-09&interval=day');
  expect(sheets.length).toBeGreaterThan(5);
  for (const [i, sheet] of sheets.entries()) {
    expect(sheet).toContain(`page ${i + 1} of ${sheets.length}`);
    expect(sheet).toContain('DEMO');
  }
});

it('shows counts below twenty and no data for none, never a percentage of few', async () => {
  await given.aClosedCase();
  await given.at('2026-03-16T10:00:00Z');
  const words = (await paper('key=fcrGross')).sheets.join('\n');
  expect(words).toMatch(/^\d of 1$/m);
  expect(words).toContain('no data');
  expect(words).toContain('Too few to draw');
});

it('takes hostile names for words: nothing in the file opens, runs or fetches', async () => {
  const names = [
    '<script>fetch("http://x.test")</script>',
    ') Tj /URI (http://x.test) (',
    '=HYPERLINK("file:///etc/passwd")',
    '%PDF-1.7 \u202e reversed',
    '<img src=x onerror=alert(1)>',
  ];
  const { avon } = house.cast.squads;
  for (const name of names) {
    await house.sql('update squads set name = $1 where id = $2', [name, avon]);
    await given.aCase({ by: house.cast.people.ana, channel: 'chat' });
    await given.at(new Date(house.clock.now().getTime() + 60_000));
    const { sheets, bones } = await paper(`key=volume&split=squad`);
    expect(sheets.join(' ').replaceAll('\n', '').replaceAll(' ', '')).toContain(
      name
        .replace(/[\u202e]/g, '')
        .replaceAll(' ', '')
        .slice(0, 20),
    );
    expect(bones).not.toMatch(/\/URI|\/JavaScript|\/JS\b|\/Launch|\/GoToR|\/EmbeddedFile|\/SubmitForm/);
  }
});
