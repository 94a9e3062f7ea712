import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { Wire } from '#heart-core';
import { JobsRunner } from '../../apps/api/src/jobs/jobs.runner.ts';
import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { describeInBrowser, lookAt, openBrowser } from './browser.ts';
import { admit } from './desk.ts';

/** Monday, 2 March 2026, a minute before eleven in London. */
const beforeEleven = new Date('2026-03-02T10:59:00Z');

jest.setTimeout(120_000);

describeInBrowser('the floor', () => {
  let house: TestHouse;
  let given: ReturnType<typeof givenIn>;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    house = await openTestHouse();
    given = givenIn(house);
    await house.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });
  beforeEach(async () => {
    for (const table of ['presence', 'settlement_undoings', 'settlements', 'commitments'])
      await house.sql(`delete from ${table}`);
    await given.at('2026-03-02T10:00:00Z');
  });

  /** Opens a screen as somebody; the page's clock and the house's show the same. */
  const open = async (who: 'priya' | 'lee', path: string, width = 1440) => {
    const room = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
    });
    const page = await room.newPage();
    await page.clock.install({ time: house.clock.now() });
    await admit(room, house, address, who);
    await page.goto(address + path);
    await page.waitForSelector('#content h1');
    return { page, close: () => room.close() };
  };
  /** Both clocks go on together. */
  const goOn = async (page: Page, ms: number) => {
    house.at(new Date(house.clock.now().getTime() + ms));
    await page.clock.runFor(ms);
  };
  const row = (id: string) => `[data-promise="${id}"]`;
  const kept = async () => {
    const { body } = await house
      .as(house.cast.people.malik)
      .get('/metrics/followUpsKept?from=2026-03-01&to=2026-03-08&tz=Europe/London')
      .expect(200);
    const { num, den } = body.groups[0].total;
    return { num, den };
  };
  const record = async (id: string) =>
    (await house.as(house.cast.people.priya).get(`/commitments/${id}`).expect(200)).body as Wire.CommitmentRecord;

  it('shows a promise as overdue at its very minute, and two clicks give it to who can keep it', async () => {
    const { mia, lee } = house.cast.people;
    const { id: caseId } = await given.aCase({ customer: { name: 'Ana Ruiz', phone: '+447700900123' }, by: mia });
    const promise = await given.aPromise(caseId, { by: mia, dueAt: '2026-03-02T11:00:00Z', what: 'Call Ana Ruiz' });
    await house.sql('insert into presence (person_id, state, seen_at) values ($1, $2, $3)', [
      lee.id,
      'online',
      '2026-03-02T11:01:00Z',
    ]);
    await given.at(beforeEleven);
    const { page, close } = await open('priya', '/floor');
    await page.waitForSelector('text=Nothing is overdue.');
    let loads = 0;
    page.on('load', () => loads++);

    await goOn(page, 61_000);
    await page.waitForSelector(row(promise.id));
    expect(loads).toBe(0);
    expect(await page.textContent(`${row(promise.id)} time`)).toContain('0:00');
    await page.getByRole('button', { name: 'Severn: Overdue: 1' }).waitFor();
    await lookAt(page, 'floor-overdue');

    await page.click(`${row(promise.id)} [data-act="reassign"]`);
    await page.waitForSelector(`${row(promise.id)} [data-act="best"]`);
    expect(await page.textContent(`${row(promise.id)} [data-act="best"]`)).toBe('Reassign to Lee');
    await lookAt(page, 'floor-reassign');
    await page.click(`${row(promise.id)} [data-act="best"]`);
    await page.waitForSelector(`${row(promise.id)} [data-act="undo"]:focus`);
    expect(await record(promise.id)).toMatchObject({ ownerId: lee.id, overdue: true });

    await page.click(`${row(promise.id)} [data-act="undo"]`);
    await page.waitForSelector(`${row(promise.id)} [data-act="reassign"]`);
    expect(await record(promise.id)).toMatchObject({ ownerId: mia.id });
    await close();
  });

  it('lets an update without news keep a promise and make the next, and the figure of the squad moves with it', async () => {
    const { lee } = house.cast.people;
    const { id: caseId } = await given.aCase({ customer: { name: 'Ben Okafor' } });
    const late = await given.aPromise(caseId, { dueAt: '2026-03-02T10:30:00Z', what: 'Send the first update' });
    const promise = await given.aPromise(caseId, {
      dueAt: '2026-03-02T11:30:00Z',
      what: 'Send an update',
      kind: 'update',
    });
    await given.at(beforeEleven);
    expect(await kept()).toEqual({ num: 0, den: 1 });
    const { page, close } = await open('lee', '/desk');
    await page.waitForSelector('text=overdue by 29 min');
    await lookAt(page, 'desk');
    await close();

    const floor = await open('priya', '/floor?show=hour');
    await floor.page.waitForSelector(row(promise.id));
    await floor.page.locator(row(promise.id)).focus();
    for (const key of ['u', '1']) await floor.page.keyboard.press(key);
    await lookAt(floor.page, 'floor-update');
    await floor.page.keyboard.press('Control+Enter');
    await floor.page.waitForSelector(`${row(promise.id)} [data-act="undo"]`);
    await floor.close();

    expect(await record(promise.id)).toMatchObject({ standing: 'kept' });
    const { body } = await house.as(lee).get(`/commitments?caseId=${caseId}&sort=["dueAt","DESC"]`).expect(200);
    expect(body[0]).toMatchObject({ standing: 'open', previousId: promise.id, dueAt: '2026-03-02T12:59:00.000Z' });
    expect(body).toHaveLength(3);
    await given.at('2026-03-02T11:31:00Z');
    expect(await kept()).toEqual({ num: 1, den: 2 });
    expect(await record(late.id)).toMatchObject({ overdue: true });
  });

  it('never moves a row under the pointer: what changes waits until the reader asks for it', async () => {
    const { lee } = house.cast.people;
    // Open screens hear only of what happens now.
    await given.at(new Date());
    const { id: caseId } = await given.aCase({ customer: { name: 'Cleo Park', phone: '+447700900123' } });
    const ago = async (minutes: number, what: string) => {
      const promise = await given.aPromise(caseId, { within: { businessMinutes: 60 }, what });
      await house.sql('update commitments set due_at = $2 where id = $1', [
        promise.id,
        new Date(Date.now() - minutes * 60_000),
      ]);
      return promise;
    };
    const [first, second] = [await ago(60, 'First'), await ago(20, 'Second')];
    const { page, close } = await open('priya', '/floor', 390);
    await page.waitForSelector(row(second.id));
    await lookAt(page, 'floor-phone');
    await page.hover(row(second.id));
    await given.aSettlement(first.id, 'kept', {}, lee);
    await page.getByText('1 change, update order (R)').waitFor({ timeout: 2_000 });
    const shown = () =>
      page.locator('[data-promise]').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-promise')));
    expect(await shown()).toEqual([first.id, second.id]);
    await page.keyboard.press('r');
    await page.locator(row(first.id)).waitFor({ state: 'detached' });
    expect(await shown()).toEqual([second.id]);
    await close();
  });

  it('rings the bell of the one who is told, and leads to the promise', async () => {
    const { id: caseId } = await given.aCase({ customer: { name: 'Dan Miles' } });
    const promise = await given.aPromise(caseId, { dueAt: '2026-03-02T11:00:00Z', what: 'Call Dan' });
    await given.at(beforeEleven);
    const { page, close } = await open('priya', '/floor');
    await page.getByRole('button', { name: 'Nothing unread' }).waitFor();
    await goOn(page, 61_000);
    await house.app.get(JobsRunner).tick();
    await page.getByRole('button', { name: /\d unread/ }).click();
    await lookAt(page, 'bell');
    await page.getByText('A promise is due and not kept').first().click();
    await page.waitForURL(`**/cases/${caseId}#promise-${promise.id}`);
    await page.waitForSelector(`#promise-${promise.id}:focus`);
    await close();
  });
});
