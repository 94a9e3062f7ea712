import { givenIn } from '../given.ts';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

jest.setTimeout(180_000);

describeInBrowser('one squad', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    const given = givenIn(desk.house);
    const { id } = await given.aCase({ customer: { name: 'Ana Ruiz' } });
    const made = { caseId: id, kind: 'call', what: 'Call Ana with the date', agreedWithCustomer: true };
    await desk.house
      .as(desk.house.cast.people.lee)
      .post('/commitments')
      .send({ ...made, within: { businessMinutes: 600 } })
      .expect(201);
    // Twelve whole weeks that are over, and the twelve before: kept better than they were.
    await desk.house.sql(
      `insert into commitments (case_id, id, squad_id, agent_id, owner_id, kind, what, due_at, grace_ends_at, time_zone, agreed_with_customer, occurred_at, recorded_at, done_at, kept_at)
       select m.case_id, gen_random_uuid(), m.squad_id, m.agent_id, m.owner_id, 'call', 'Call', at, at + interval '1 day', m.time_zone, true, at - interval '1 day', at - interval '1 day',
         at - interval '1 hour', case when n % 10 < kept then at - interval '1 hour' end
       from commitments m, (values (16, 3), (4, 9)) as w(back, kept), generate_series(1, 60) n,
         lateral (select date_trunc('week', now()) - interval '1 week' * back) as t(at)`,
    );
    await desk.house.sql('insert into figure_marks (case_id, id) select id, gen_random_uuid() from cases');
  });
  afterAll(() => desk?.close());
  afterEach(() => expect(desk.faults).toEqual([]));

  it('is told in a sentence, held against its past and the others, and each figure leads to how it is counted', async () => {
    const { page, room } = await desk.sit('malik');
    await page.goto(`${desk.address}/squads`);
    await page.getByRole('link', { name: 'Severn' }).first().click();
    await page
      .getByText(/Severn, in the last twelve weeks against the twelve before: better in promises kept/)
      .waitFor();
    await page.locator('#own-past').getByText('+60 points').waitFor();
    await page.locator('#squad-promises').getByText('Call Ana with the date').waitFor();
    await page.getByRole('heading', { name: /Among the squads: Promises kept/ }).waitFor();
    await page
      .getByText('You see no other squad to hold it against.')
      .or(page.getByText('No other squad'))
      .first()
      .waitFor();
    await lookAt(page, 'squad', { fullPage: true });
    expect(await page.getByRole('link', { name: 'Settings of this squad' }).count()).toBe(0);
    await page.locator('#own-past').getByRole('link', { name: 'How is this counted?' }).nth(2).click();
    await page.waitForURL(/\/definitions#followUpsKept/);
    const passport = page.locator('#followUpsKept');
    await passport.getByText('followUpsKept, version 1').waitFor();
    await passport.getByText('20; below it, counts instead of a value').waitFor();
    await lookAt(page, 'definitions', { fullPage: true });
    await room.close();
  });

  it('is its supervisor’s to read and an administrator’s to change', async () => {
    const { avon, severn } = desk.house.cast.squads;
    const priya = await desk.sit('priya');
    await priya.page.goto(`${desk.address}/squads/${avon}`);
    await priya.page.getByText('could not be read').first().waitFor();
    await priya.room.close();
    const jo = await desk.sit('jo');
    await jo.page.goto(`${desk.address}/squads/${severn}`);
    await jo.page.getByRole('link', { name: 'Settings of this squad' }).click();
    await jo.page.waitForURL(/\/settings$/);
    await jo.page.getByRole('button', { name: 'Save' }).waitFor();
    await jo.page.goto(`${desk.address}/squads`);
    await jo.page.getByRole('link', { name: 'New squad' }).click();
    await jo.page.getByRole('button', { name: 'Add', exact: true }).waitFor();
    await jo.room.close();
    const lee = await desk.sit('lee');
    await lee.page.goto(`${desk.address}/squads/${severn}`);
    await lee.page.getByText('Supervisor').first().waitFor();
    expect(await lee.page.locator('#own-past').count()).toBe(0);
    await lee.room.close();
  });
});
