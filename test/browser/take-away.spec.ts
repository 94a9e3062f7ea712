import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { JobsRunner } from '../../apps/api/src/jobs/jobs.runner.ts';
import { csvRows } from '../files.ts';
import { readPaper } from '../paper.ts';
import { describeInBrowser } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

jest.setTimeout(90_000);

/** What an act in the page puts on the computer: its name and its bytes. */
async function taken(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [file]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describeInBrowser('what is taken away', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    const { lee, ana } = desk.house.cast.people;
    for (const [by, summary] of [
      [lee, 'Sofa without legs'],
      [lee, 'Lamp in the wrong color'],
      [ana, 'Parcel late'],
    ] as const) {
      const opening = { customer: { name: 'Ana Ruiz' }, channel: 'phone', summary };
      await desk.house.as(by).post('/cases').send(opening).expect(201);
    }
  });
  afterAll(() => desk?.close());

  it('is the list as it is filtered, by E and Enter, with what it is above its rows', async () => {
    const { page, room } = await desk.sit('malik');
    const filter = encodeURIComponent(JSON.stringify({ squadId: desk.house.cast.squads.severn }));
    await page.goto(`${desk.address}/cases?filter=${filter}`);
    await page.getByText('Sofa without legs').first().waitFor();
    await page.keyboard.press('e');
    await page.getByRole('menuitem', { name: /CSV/ }).waitFor();
    const { name, bytes } = await taken(page, () => page.keyboard.press('Enter'));
    expect(name).toMatch(/^cases-.*\.csv$/);
    const [above = '', rows = ''] = bytes.toString('utf8').split('\r\n\r\n');
    expect(above).toContain('Heartdesk,Cases');
    expect(above).toContain('Rows,2');
    expect(csvRows(Buffer.from(rows)).map(({ summary }) => summary)).toEqual([
      'Lamp in the wrong color',
      'Sofa without legs',
    ]);
    expect(desk.faults).toEqual([]);
    await room.close();
  });

  it('is a chart as a picture, and as a paper', async () => {
    const { page, room } = await desk.sit('malik');
    await page.goto(`${desk.address}/overview?figure=volume`);
    await page.locator('figure svg.recharts-surface').first().waitFor();
    await page.getByRole('note', { name: 'Data' }).getByText('3 cases lack a symptom').waitFor();
    await page.locator('#verbatims').getByText('Nobody has written anything yet.').waitFor();
    const choose = async (form: RegExp) => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      return taken(page, () => page.getByRole('menuitem', { name: form }).click());
    };
    const picture = await choose(/PNG/);
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.bytes.length).toBeGreaterThan(5_000);
    const paper = await choose(/PDF/);
    expect(readPaper(paper.bytes).sheets.join('\n')).toContain('Severn: 2');
    await room.close();
  });

  it('is a report: built from a ready-made one, scheduled, sent to oneself, and read again', async () => {
    const { page, room } = await desk.sit('malik');
    await page.goto(`${desk.address}/reports`);
    await page.getByRole('link', { name: 'Use this: Weekly squad review' }).click();
    await page.getByRole('heading', { name: /Settled at first contact/ }).waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('Mondays at Severn');
    await page.getByRole('button', { name: 'Save report' }).click();
    await page.getByRole('heading', { name: 'Mondays at Severn', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Add a schedule' }).click();
    await page.getByRole('combobox', { name: 'On' }).selectOption('2');
    await page.getByRole('textbox', { name: 'Zone' }).fill('Europe/London');
    const next = page.getByRole('status').filter({ hasText: /^Next: Tue .+ · Tue .+ · Tue / });
    await next.waitFor();
    await page.getByRole('button', { name: 'Save schedule' }).click();
    await page.getByText(/^Every Tuesday at 08:30 \(Europe\/London\)/).waitFor();
    await page.getByRole('button', { name: 'Send to me now' }).click();
    await page.getByRole('cell', { name: /being made/ }).waitFor();
    await desk.house.app.get(JobsRunner).tick();
    await page.getByRole('cell', { name: /sent$/ }).waitFor();
    const paper = await taken(page, () => page.getByRole('button', { name: 'PDF', exact: true }).click());
    expect(paper.name).toMatch(/^mondays-at-severn-.*\.pdf$/);
    expect(readPaper(paper.bytes).sheets[0]).toContain('Mondays at Severn');
    expect(desk.faults).toEqual([]);
    await room.close();
  });
});
