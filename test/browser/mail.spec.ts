import { createTransport } from 'nodemailer';
import type { Page } from 'playwright-core';
import { JobsRunner } from '../../apps/api/src/jobs/jobs.runner.ts';
import { MailListener } from '../../apps/api/src/mailroom/mail-listener.ts';
import { givenIn } from '../given.ts';
import { MailServer } from '../mail-server.ts';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

jest.setTimeout(180_000);

const looks = [
  ['light', 1440],
  ['dark', 390],
] as const;

describeInBrowser('mail at the desk', () => {
  let desk: Desk;
  let mail: MailServer;
  let given: ReturnType<typeof givenIn>;

  beforeAll(async () => {
    mail = new MailServer();
    await mail.up();
    desk = await openDesk({
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      PUBLIC_URL: 'http://house.example',
      MAIL_IN_PORT: '0',
      MAIL_IN_DOMAIN: 'desk.example',
    });
    await desk.house.app.get(MailListener).open();
    given = givenIn(desk.house);
    await desk.house.sql(
      `update squads set mail_name = 'Customer care', mail_address = 'care@desk.example' where id = $1`,
      [desk.house.cast.squads.severn],
    );
  });
  afterAll(async () => {
    await desk?.close();
    await mail?.down();
  });
  afterEach(() => expect(desk.faults).toEqual([]));

  const writeIn = async (to: string, subject: string, text: string) => {
    const port = desk.house.app.get(MailListener).port as number;
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    const attachments = [{ filename: 'sofa.jpg', content: 'x' }];
    await transport.sendMail({ from: 'Omar Lind <omar@example.test>', to, subject, text, attachments });
    transport.close();
  };
  const look = async (page: Page, name: string) => {
    for (const [colorScheme, width] of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await lookAt(page, `${name}-${colorScheme}-${width}`, { fullPage: true });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('makes a letter that waits a case in one click', async () => {
    await writeIn('care@desk.example', 'Charged twice', 'You took it twice.\n\n-- \nOmar');
    const { page } = await desk.sit('lee');
    await page.goto(`${desk.address}/mail`);
    await page.getByText('You took it twice.').waitFor();
    await page.getByText('Attachments are not kept: sofa.jpg').waitFor();
    await look(page, 'mail-waiting');
    await page.getByRole('button', { name: 'Make it a case' }).click();
    await page.getByText('Omar Lind').first().waitFor();
    await page.waitForSelector('#step-hear');
    expect(await desk.house.sql(`select description from cases where summary = 'Charged twice'`)).toEqual([
      { description: 'You took it twice.\n\n[Not kept: sofa.jpg]' },
    ]);
  });

  it('offers the open case of whoever wrote', async () => {
    await writeIn('care@desk.example', 'Still twice', 'And the invoice is wrong.');
    const { page } = await desk.sit('mia');
    await page.goto(`${desk.address}/mail`);
    await page.getByText('And the invoice is wrong.').waitFor();
    await page.getByRole('button', { name: /^Add to #/ }).click();
    await page.waitForSelector('#step-hear');
    const [{ n } = { n: 0 }] = await desk.house.sql<{ n: number }>(
      `select count(*)::int as n from contacts where note like 'And the invoice is wrong.%'`,
    );
    expect(n).toBe(1);
  });

  it('sets a letter aside, and finds it again there', async () => {
    await writeIn('care@desk.example', 'Win a sofa', 'You were chosen.');
    const { page } = await desk.sit('lee');
    await page.goto(`${desk.address}/mail`);
    await page.getByText('You were chosen.').waitFor();
    await page.getByRole('button', { name: 'Set aside' }).click();
    await page.getByText('You were chosen.').waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Set aside' }).click();
    await page.getByText('You were chosen.').waitFor();
    await page.getByText('Set aside by Lee.').waitFor();
  });

  it('invites someone new, who chooses a password by the letter’s link and is in', async () => {
    const { page } = await desk.sit('jo');
    await page.goto(`${desk.address}/users/create`);
    await page.fill('#person-name', 'Nadia');
    await page.fill('#person-email', 'nadia@example.test');
    await page.getByRole('radio', { name: 'Manager' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('An invitation is on its way to Nadia.').waitFor();
    await desk.house.app.get(JobsRunner).tick();
    const letter = mail.letters.findLast(({ to }) => JSON.stringify(to).includes('nadia@example.test'));
    const token = /welcome#(\S+)/.exec(letter?.text ?? '')?.[1];

    const { page: hers } = await desk.sit('nobody');
    await hers.goto(`${desk.address}/welcome#${token}`);
    await hers.getByRole('heading', { name: 'Welcome, Nadia' }).waitFor();
    await look(hers, 'welcome');
    await hers.fill('#chosen-new', 'seven quiet herons');
    await hers.fill('#chosen-again', 'seven quiet herons');
    await hers.keyboard.press('Enter');
    await hers.getByRole('heading', { name: 'Overview' }).waitFor();
    expect(new URL(hers.url()).hash).toBe('');
    await hers.goto(`${desk.address}/welcome#${token}`);
    await hers.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
  });

  it('sends a letter from the case and says how far it has come', async () => {
    const { id } = await given.aCase({ customer: { name: 'Ana Ruiz', email: 'ana@example.test' } });
    const { page } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${id}`);
    await page.locator('#write-letter').click();
    await page.fill('#letter-text', 'Dear Ana, the legs leave today.');
    await page.locator('#letters').scrollIntoViewIfNeeded();
    await look(page, 'letter-sending');
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByText('on its way').first().waitFor();
    await desk.house.app.get(JobsRunner).tick();
    expect(mail.to('ana@example.test')).toHaveLength(1);
    await page.reload();
    await page.locator('#letters').getByText('● sent').waitFor();
  });

  it('asks a customer by mail or by a link, says why not, and settles how the squad asks', async () => {
    const { id } = await given.aClosedCase({ customer: { name: 'Rosa Moss', email: 'rosa@example.test' } });
    const other = await given.aClosedCase({ customer: { name: 'Otto Moss', email: 'otto@example.test' } });
    const { page } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${id}`);
    const panel = page.locator('#survey');
    await panel.getByRole('button', { name: 'Make a link to hand over' }).click();
    const url = await panel.locator('#survey-link').inputValue();
    await panel.scrollIntoViewIfNeeded();
    await look(page, 'survey-link');
    const token = url.split('/s/')[1];
    await desk.house.anyone.post(`/public/surveys/${token}`).send({ score: 4, comment: 'Quick.' }).expect(201);
    await page.reload();
    await panel.getByText('4 of 5').waitFor();
    await page.goto(`${desk.address}/cases/${other.id}`);
    await panel.getByRole('button', { name: 'They do not want to be asked' }).click();
    await panel.getByText('This customer does not want to be asked').waitFor();
    expect(await panel.getByRole('button').count()).toBe(0);

    const jo = await desk.sit('jo');
    await jo.page.goto(`${desk.address}/survey-plans?squad=${desk.house.cast.squads.severn}`);
    await jo.page.getByLabel('Ask by mail after each resolution').check();
    await jo.page.fill('#plan-after', '2');
    await jo.page.fill('#plan-words-score', 'How was Severn?');
    await jo.page.getByText('How was Severn?').waitFor();
    await look(jo.page, 'survey-plan');
    await jo.page.getByRole('button', { name: 'Ask so in Severn' }).click();
    await jo.page.getByText('Asks by itself, 2 h after the resolution').waitFor();
    await jo.page.goto(`${desk.address}/surveys`);
    await jo.page.getByText('Quick.').waitFor();
    await look(jo.page, 'survey-answers');
  });
});
