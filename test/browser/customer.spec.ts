import type { Page } from 'playwright-core';
import type { Wire } from '#heart-core';
import { step } from '../given.ts';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

jest.setTimeout(120_000);

describeInBrowser('a customer at the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  const send = async <Answer>(name: 'lee' | 'mia' | 'ana', path: string, body: object): Promise<Answer> =>
    (await desk.house.as(desk.house.cast.people[name]).post(path).send(body).expect(201)).body;
  const aCase = (name: 'lee' | 'mia' | 'ana', more: object) =>
    send<Wire.CaseRecord>(name, '/cases', { channel: 'phone', summary: 'The kettle leaks', ...more });
  const start = async (page: Page) => {
    await page.goto(`${desk.address}/cases/create`);
    await page.waitForSelector('#start-customer:focus');
  };

  it('is found by three letters, and Enter adds the call to the case that is open', async () => {
    const customer = { name: 'Xenia Quist', phone: '0117 000 123' };
    const { id, number } = await aCase('mia', { customer });
    const { page, room } = await desk.sit('lee');
    await start(page);
    await page.keyboard.type('xen');
    const offer = page.getByRole('option', { name: /Xenia Quist/ });
    await offer.getByText(`last case #${number}, Severn`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'What they have been through with us' }).waitFor();
    await page.waitForSelector(`#same-${id}:focus`);
    await lookAt(page, 'customer-known');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${id}`);
    const { body } = await desk.house.as(desk.house.cast.people.lee).get(`/contacts?caseId=${id}`).expect(200);
    expect(body.map(({ sameIssue }: { sameIssue: boolean }) => sameIssue)).toEqual([true, true]);
    await room.close();
  });

  it('is recognized by their number where another squad knows them, by name alone', async () => {
    const { customer } = await aCase('ana', { customer: { name: 'Ines Okafor', phone: '0117 900 800' } });
    const { page, room } = await desk.sit('lee');
    await start(page);
    await page.keyboard.type('0117900800');
    const offer = page.getByRole('option', { name: /Ines Okafor/ });
    await offer.getByText('known to another squad').waitFor();
    await lookAt(page, 'customer-elsewhere');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#start-customer')).toBe('Ines Okafor');
    await page.locator('#start-summary').fill('The lamp flickers');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#hear-restatement:focus');
    const id = new URL(page.url()).pathname.split('/')[2];
    const { body } = await desk.house.as(desk.house.cast.people.lee).get(`/cases/${id}`).expect(200);
    expect(body.customer.id).toBe(customer?.id);
    await room.close();
  });

  it('has the same problem again: said on the header, preset in Empathize, and corrected by the agent', async () => {
    const customer = { name: 'Again Again', email: 'again@example.test' };
    const symptomId = desk.house.cast.symptoms.late;
    await aCase('lee', { customer, symptomId });
    const { id } = await aCase('lee', { customer, symptomId, evidence: [step('hear')] });
    const { page, room } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${id}`);
    await page.locator('#case-header').getByText('Repeat problem, 2nd time').waitFor();
    const chosen = page.locator('#empathize-repeatProblem [aria-checked="true"]');
    await chosen.getByText('Yes').waitFor();
    await lookAt(page, 'customer-repeat');
    await page.locator('#empathize-repeatProblem').getByRole('radio', { name: 'No' }).click();
    await page.locator('#empathize-feeling [role="radio"]').first().click();
    await page.locator('#empathize-words').fill('That is hard.');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#apologize-words:focus');
    await page.locator('#case-header').getByText('Repeat problem').waitFor({ state: 'detached' });
    await room.close();
  });

  it('asks for the person who said “ask for me”: the case goes to them', async () => {
    const customer = { name: 'Back Again', email: 'back@example.test' };
    const first = await aCase('lee', { customer });
    const dueAt = new Date(Date.now() + 7 * 86_400_000);
    dueAt.setUTCHours(14, 0, 0, 0);
    while ([0, 6].includes(dueAt.getUTCDay())) dueAt.setUTCDate(dueAt.getUTCDate() + 1);
    const promise = { kind: 'askForMe', what: 'Ask for Lee', dueAt, agreedWithCustomer: true };
    await send('lee', '/commitments', { caseId: first.id, ...promise });
    const { id } = await aCase('mia', { customer, summary: 'And now the lid' });
    const { page, room } = await desk.sit('mia');
    await page.goto(`${desk.address}/cases/${id}`);
    await page.getByText('Lee promised to be there when they ask').waitFor();
    await lookAt(page, 'customer-asks-for');
    await page.getByRole('button', { name: 'Hand this case to Lee' }).click();
    await page.getByText('Severn · Lee').waitFor();
    const { body } = await desk.house.as(desk.house.cast.people.mia).get(`/cases/${id}`).expect(200);
    expect(body.agentId).toBe(desk.house.cast.people.lee.id);
    await room.close();
  });

  it('was heard by a colleague, whose words are there to go on with, or to start anew without losing them', async () => {
    const { id } = await aCase('lee', { customer: { name: 'Half Heard' } });
    const typed = { fields: { restatement: { value: 'Your kettle le', baseVersion: 0 } } };
    await desk.house.as(desk.house.cast.people.lee).put(`/drafts/${id}/hear`).send(typed).expect(200);
    const { page, room } = await desk.sit('mia');
    await page.goto(`${desk.address}/cases/${id}`);
    await page.getByText(/^Lee began this/).waitFor();
    expect(await page.inputValue('#hear-restatement')).toBe('Your kettle le');
    await lookAt(page, 'customer-began');
    await page.getByRole('button', { name: 'Start anew' }).click();
    await page.getByText('Their words are kept in the timeline.').waitFor();
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor();
    expect(await page.inputValue('#hear-restatement')).toBe('');
    const { body } = await desk.house.as(desk.house.cast.people.mia).get(`/timeline?caseId=${id}`).expect(200);
    const told = body.filter(({ deed }: { deed: string }) => deed === 'draft.replaced');
    expect(told.map(({ facts }: { facts: { was: string } }) => facts.was)).toEqual(['Your kettle le']);
    await room.close();
  });

  it('breaks no page', () => expect(desk.faults).toEqual([]));
});
