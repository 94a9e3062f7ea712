import type { Wire } from '#heart-core';
import { givenIn, wholeHeart } from '../given.ts';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

jest.setTimeout(120_000);

describeInBrowser('the tree of causes', () => {
  let desk: Desk;
  let post: Wire.CauseRecord;
  let unsure: Wire.CaseRecord;

  beforeAll(async () => {
    desk = await openDesk();
    const { house } = desk;
    const { jo, lee } = house.cast.people;
    const given = givenIn(house);
    post = (await house.as(jo).post('/causes').send({ name: 'Post', definition: 'Sent as a letter.' }).expect(201))
      .body;
    const diagnose = (body: object) => house.as(lee).post('/diagnoses').send(body).expect(201);
    for (const causeId of [post.id, post.id, house.cast.causes.courier]) {
      const { id } = await given.aCase({ symptomId: house.cast.symptoms.late });
      await diagnose({ caseId: id, status: 'hypothesis', causeId });
    }
    unsure = await given.aCase({ summary: 'The lamp flickers', evidence: wholeHeart() });
    await diagnose({ caseId: unsure.id, status: 'notSure', narrative: 'Lamp or mains?' });
  });
  afterAll(() => desk?.close());

  it('is changed by keyboard: Jo sees what a merge would move, merges, and takes it back', async () => {
    const { page, room } = await desk.sit('jo');
    await page.goto(`${desk.address}/causes`);
    await page.waitForSelector('role=tree');
    const countOf = (name: string) =>
      page.getByRole('treeitem', { name: new RegExp(`^${name}, `) }).getAttribute('aria-label');
    expect(await countOf('Post')).toBe('Post, 2 cases');
    // Into the tree, to its end, and open what stands there.
    await page.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h2:text("Post")');
    await page.getByRole('button', { name: 'Merge into…' }).press('Enter');
    const aim = page.getByLabel('Count its cases under');
    await aim.focus();
    await page.keyboard.type('Courier');
    await page.waitForSelector('text=2 cases of the last 12 weeks would count elsewhere.');
    await page.waitForSelector('text=Courier: 1 now, 3 then');
    await lookAt(page, 'causes-merge');
    await page.getByRole('button', { name: 'Merge it' }).press('Enter');
    await page.waitForSelector('text=Post merged into Courier');
    await page.waitForSelector('[aria-label="Courier, 3 cases"]');
    await page.getByRole('button', { name: 'Undo: Post merged into Courier' }).press('Enter');
    await page.waitForSelector('[aria-label="Courier, 1 case"]');
    expect(await countOf('Post')).toBe('Post, 2 cases');
    await page.waitForSelector('text=Undone by Jo');
    await room.close();
  });

  it('is completed by a supervisor, who tidies what nobody was sure of', async () => {
    const { page, room } = await desk.sit('priya');
    await page.goto(`${desk.address}/diagnoses-due`);
    const cause = page.getByLabel(`Cause of #${unsure.number}`, { exact: true });
    await cause.waitFor();
    await page.waitForSelector('text=The lamp flickers');
    await lookAt(page, 'causes-due');
    await cause.focus();
    await page.keyboard.type('Billing');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Confirm the cause of #${unsure.number}` }).press('Enter');
    await page.waitForSelector('text=Nobody is unsure of any cause.');
    const { body } = await desk.house.as(desk.house.cast.people.priya).get(`/cases/${unsure.id}`).expect(200);
    expect(body).toMatchObject({ diagnosis: 'confirmed', diagnosisDue: false });
    await room.close();
  });

  it('is left open by who diagnoses and cannot tell', async () => {
    const given = givenIn(desk.house);
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const { page, room } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${id}`);
    await page
      .getByRole('region', { name: 'Diagnose' })
      .getByRole('button', { name: /Diagnose/ })
      .first()
      .waitFor();
    if (!(await page.getByRole('button', { name: 'Not sure yet' }).isVisible()))
      await page.getByRole('region', { name: 'Diagnose' }).getByRole('button').first().press('Enter');
    await page.getByRole('button', { name: 'Not sure yet' }).press('Enter');
    await page.waitForSelector('#causes :text("Not sure yet")');
    const { body } = await desk.house.as(desk.house.cast.people.lee).get(`/cases/${id}`).expect(200);
    expect(body).toMatchObject({ diagnosis: 'notSure', diagnosisDue: true });
    await room.close();
  });

  it('breaks on no page', () => expect(desk.faults).toEqual([]));
});
