import type { Page } from 'playwright-core';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

jest.setTimeout(180_000);

describeInBrowser('the questions of a house', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());
  afterEach(() => expect(desk.faults).toEqual([]));

  const add = (body: object) => desk.house.as(desk.house.cast.people.jo).post('/custom-fields').send(body).expect(201);
  const answersOf = async (id: string) =>
    (await desk.house.as(desk.house.cast.people.lee).get(`/cases/${id}`).expect(200)).body.custom;
  const caseIn = (page: Page) => page.url().split('/').at(-1) ?? '';
  /** What is kept arrives a moment after it is typed. */
  const kept = async (id: string, answers: object) => {
    for (let i = 0; i < 100 && JSON.stringify(await answersOf(id)) !== JSON.stringify(answers); i++)
      await new Promise((later) => setTimeout(later, 50));
    expect(await answersOf(id)).toEqual(answers);
  };

  it('are asked in a new case as an administrator wrote them, and wait for an answer where they are required', async () => {
    const jo = await desk.sit('jo');
    await jo.page.goto(`${desk.address}/custom-fields/create`);
    await jo.page.fill('#custom-label', 'Which carrier?');
    await jo.page.fill('#custom-choices', 'Red\nBlue');
    await jo.page.locator('#custom-preview').getByText('Blue').waitFor();
    await jo.page.getByText(/^0 open cases may be asked this too/).waitFor();
    expect(await jo.page.inputValue('#custom-name')).toBe('whichCarrier');
    await jo.page.getByLabel('No case is taken without an answer (quick logs are)').check();
    await lookAt(jo.page, 'questions-start', { fullPage: true });
    await jo.page.getByRole('button', { name: 'Add question' }).click();
    await jo.page.locator('#setting-history').getByText('Version 1 · in use now').waitFor();
    await lookAt(jo.page, 'questions-page', { fullPage: true });
    await jo.room.close();

    const lee = await desk.sit('lee');
    await lee.page.goto(`${desk.address}/cases/create`);
    await lee.page.fill('#start-customer', 'Ana Ruiz');
    await lee.page.fill('#start-summary', 'Sofa without legs');
    const chips = lee.page.locator('[id="start-custom.whichCarrier"]');
    await chips.waitFor();
    await lee.page.keyboard.press('Control+Enter');
    await lee.page.getByText('This house asks it of every case.').waitFor();
    await lee.page.keyboard.press('2');
    await lookAt(lee.page, 'questions-asked', { fullPage: true });
    await lee.page.keyboard.press('Control+Enter');
    await lee.page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    expect(await answersOf(caseIn(lee.page))).toEqual({ whichCarrier: 'Blue' });
    await lookAt(lee.page, 'questions-case', { fullPage: true });
    await lee.page.locator('#case-answers').getByRole('radio', { name: 'Red' }).click();
    await kept(caseIn(lee.page), { whichCarrier: 'Red' });
    await lee.room.close();
  });

  it('stand in their step, which is not complete without them, and are kept on the way to the next one', async () => {
    await add({ name: 'parcels', label: 'How many parcels?', type: 'number', stepKey: 'hear', required: true });
    const lee = desk.house.cast.people.lee;
    const { body } = await desk.house
      .as(lee)
      .post('/cases')
      .send({
        ...{ customer: { name: 'Ben Ode' }, channel: 'phone', summary: 'Two came', custom: { whichCarrier: 'Red' } },
        evidence: [{ stepKey: 'hear', fields: { restatement: 'Two of three came.', confirmation: 'confirmed' } }],
      })
      .expect(201);
    const { page, room } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${body.id}`);
    await page.locator('#rail-hear').click();
    await page.locator('#step-hear').getByText('Begun').waitFor();
    await page.fill('#custom-parcels', 'three');
    await page.getByText('A number, like 12 or 2.5.').waitFor();
    await page.fill('#custom-parcels', '3');
    await lookAt(page, 'questions-step', { fullPage: true });
    await page.keyboard.press('Control+Enter');
    await kept(body.id, { parcels: 3, whichCarrier: 'Red' });
    await page.locator('#rail-hear').getByText('3/3').waitFor();
    await room.close();
  });

  it('narrow the list of cases, and split a figure', async () => {
    const { page, room } = await desk.sit('priya');
    await page.goto(`${desk.address}/cases`);
    await page.getByLabel('Questions').selectOption({ label: 'Which carrier?: Red' });
    await page.getByText('Ben Ode').first().waitFor();
    await page.goto(`${desk.address}/overview?figure=volume&split=custom.whichCarrier`);
    await page.getByRole('heading', { name: 'Cases received, by “Which carrier?”' }).waitFor();
    await page
      .getByText(/: Red 2/)
      .first()
      .waitFor({ state: 'attached' });
    await lookAt(page, 'questions-split', { fullPage: true });
    await room.close();
  });
});
