import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

jest.setTimeout(60_000);

/** Asked in the page itself. */
const surface = `getComputedStyle(document.documentElement).getPropertyValue('--surface')`;
const width = `document.querySelector('figure svg.recharts-surface').getAttribute('width')`;
/** Heads of columns that stand outside of the paper. */
const cutColumns = `[...document.querySelectorAll('#content th')].filter((head) => head.getBoundingClientRect().right > document.querySelector('#content h1').getBoundingClientRect().left + 680).map((head) => head.textContent)`;
const told = (event: string) => `window.dispatchEvent(new Event('${event}'))`;

describeInBrowser('a figure on paper', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    const opening = { customer: { name: 'Ana Ruiz' }, channel: 'phone', summary: 'Sofa without legs' };
    await desk.house.as(desk.house.cast.people.lee).post('/cases').send(opening).expect(201);
  });
  afterAll(() => desk?.close());

  it('is light and 680 px wide whatever the screen is, its table under the chart, and the screen comes back', async () => {
    const { page, room } = await desk.sit('malik');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${desk.address}/overview?figure=volume`);
    const chart = page.locator('figure svg.recharts-surface').first();
    await chart.waitFor();
    const look = async () => ({
      surface: await page.evaluate(surface),
      table: await page.locator('figure table').isVisible(),
      width: await chart.getAttribute('width'),
    });
    const screen = await look();
    expect(screen).toMatchObject({ surface: '#1A2028', table: false });

    // The paper is drawn when the event is over: nothing may wait for a later moment.
    expect(await page.evaluate(`${told('beforeprint')}; [${surface}, ${width}]`)).toEqual(['#FFFFFF', '680']);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await look()).toEqual({ surface: '#FFFFFF', table: true, width: '680' });
    expect(await page.locator('header, nav').filter({ visible: true }).count()).toBe(0);

    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.evaluate(told('afterprint'));
    await page.waitForFunction(`${width} === '${screen.width}'`);
    expect(await look()).toEqual(screen);
    expect(desk.faults).toEqual([]);
    await room.close();
  });

  it('has no button that nobody can press, and every column of the issues', async () => {
    const { malik } = desk.house.cast.people;
    const raised = { name: 'Parcels late', symptomId: desk.house.cast.symptoms.late, ownerId: malik.id };
    const { body: issue } = await desk.house.as(malik).post('/issues').send(raised).expect(201);
    const { page, room } = await desk.sit('malik');
    for (const path of ['/issues', `/issues/${issue.id}`]) {
      await page.goto(desk.address + path);
      await page.getByText('Parcels late').first().waitFor();
      await page.getByRole('button', { name: /New issue|Plan an action/ }).waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(told('beforeprint'));
      expect(await page.locator('#content .MuiButton-root').filter({ visible: true }).count()).toBe(0);
      expect(await page.evaluate(cutColumns)).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(told('afterprint'));
    }
    expect(desk.faults).toEqual([]);
    await room.close();
  });

  it('says of a point what it was counted from, pinned by a click or Enter until Escape', async () => {
    const { page, room } = await desk.sit('malik');
    await page.goto(`${desk.address}/overview?figure=volume`);
    const chart = page.locator('figure svg.recharts-surface').first();
    await chart.waitFor();
    const {
      x,
      y,
      width: wide,
      height: high,
    } = (await chart.boundingBox()) as NonNullable<Awaited<ReturnType<typeof chart.boundingBox>>>;
    const pinned = page.getByRole('status', { name: /^Pinned/ });
    await page.mouse.move(x + wide / 2, y + high / 2);
    await page.locator('.recharts-tooltip-wrapper strong').first().waitFor();
    await page.mouse.down();
    await page.mouse.up();
    await pinned.waitFor();
    await page.mouse.move(5, 5);
    expect(await pinned.innerText()).toContain('From');
    await lookAt(page, 'pinned-point');
    await chart.focus();
    await page.keyboard.press('Escape');
    await pinned.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pinned.waitFor();
    expect(desk.faults).toEqual([]);
    await room.close();
  });
});
