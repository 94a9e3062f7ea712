import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultsOf } from './readable.ts';

jest.setTimeout(90_000);

const rows = Array.from(
  { length: 40 },
  (_, i) =>
    `C-${i};${String((i % 27) + 1).padStart(2, '0')}/02/2025 10:00;${i % 3 ? 'Wharfe' : 'Nidd'};${i % 4 ? 'Anruf' : 'Brief'};Late parcel;${(i % 5) + 1}`,
);
const file = [
  'Ticket ID;Opened at;Team;Source;Topic;Rating',
  ...rows,
  'C-99;someday;Wharfe;Brief;Late parcel;3',
  '',
].join('\n');

describeInBrowser('a file of past complaints', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it('is chosen, understood, corrected, imported, looked at and taken back', async () => {
    const { page, room } = await desk.sit('malik');
    await page.goto(`${desk.address}/imports/create`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'old desk.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByText('41 rows in 6 columns.').waitFor();
    expect(await page.getByLabel('Delimiter').inputValue()).toBe(';');
    expect(await page.getByLabel('Column for Received').inputValue()).toBe('Opened at');
    expect(await page.getByLabel('How its times are written').first().inputValue()).toBe('dd/LL/yyyy HH:mm');

    // Its own words for a channel mean nothing yet: every row would be refused.
    await page.getByText('Of 41 rows looked at: 0 cases, 41 rejected.').waitFor();
    await page.getByRole('group', { name: 'Channel' }).getByLabel('Anruf').selectOption('phone');
    await page.getByRole('group', { name: 'Channel' }).getByLabel('Brief').selectOption('letter');
    await page.getByText('Of 41 rows looked at: 40 cases, 1 rejected.').waitFor();
    expect(await page.getByRole('row', { name: /^42 Rejected: Column “Opened at”/ }).count()).toBe(1);
    expect(await page.getByText(/^(severity|channel|imports)\./).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await lookAt(page, 'import-wizard', { fullPage: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await faultsOf(page)).toEqual([]);
    await lookAt(page, 'import-wizard-phone-dark', { fullPage: true });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });

    await page.getByRole('button', { name: 'Start the import' }).click();
    await page.getByRole('heading', { name: 'What came in' }).waitFor();
    await page.getByRole('heading', { name: 'Rejected rows' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await lookAt(page, 'import-result', { fullPage: true });
    expect(await desk.house.sql(`select count(*)::int as n from cases where channel = 'letter'`)).toEqual([{ n: 10 }]);

    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText(/^Undone/).waitFor();
    expect(await desk.house.sql('select count(*)::int as n from cases where not set_aside')).toEqual([{ n: 0 }]);
    expect(desk.faults).toEqual([]);
    await room.close();
  });

  it('is not all that comes in: people are pasted, looked at row by row, and taken in', async () => {
    const { page, room } = await desk.sit('jo');
    await page.goto(`${desk.address}/list-imports/create?kind=users`);
    const rows = [
      'Name\tE-mail\tAccess\tTeam',
      'Nia Rowe\tnia@demo.example\tLeader\tSevern',
      'Ivo\tivo at home\tagent\tSevern',
    ];
    await page.getByLabel('Rows from a spreadsheet').fill(rows.join('\n'));
    await page.getByRole('button', { name: 'Look at these rows' }).press('Enter');
    const role = page.getByRole('group', { name: 'Role' });
    expect(await role.getByLabel('Column for Role').inputValue()).toBe('Access');
    await role.getByLabel('Leader').selectOption('supervisor');
    await page.getByText('1 new, 0 changed, 0 the same, 1 refused.').waitFor();
    expect(await page.getByRole('row', { name: /^3 Refused email: “ivo at home”/ }).count()).toBe(1);
    expect(await page.getByText(/^(taking|imports|role)\./).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take in 1 row' }).press('Enter');
    await page.getByText('1 added, 0 changed, 0 were the same, 1 refused.').waitFor();
    expect(await page.getByRole('link', { name: 'Take them away: refused.csv' }).count()).toBe(1);
    await room.close();
  });
});
