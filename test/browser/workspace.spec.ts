import type { Page } from 'playwright-core';
import { step } from '../given.ts';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { write } from './keystrokes.ts';

jest.setTimeout(120_000);

/** How many drafts lie on this computer, asked of the browser itself. */
const draftsOnThisComputer = `new Promise((count) => {
  const asked = indexedDB.open('heartdesk', 1);
  asked.onsuccess = () => {
    const keys = asked.result.transaction('kept').objectStore('kept').getAllKeys();
    keys.onsuccess = () => count(keys.result.filter(([, place]) => place.startsWith('draft.')).length);
  };
})`;

describeInBrowser('the workspace of a case', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  const aCase = async (name: string): Promise<string> => {
    const opening = { customer: { name }, channel: 'phone', summary: `Something is wrong at ${name}’s` };
    const { body } = await desk.house.as(desk.house.cast.people.lee).post('/cases').send(opening).expect(201);
    return body.id;
  };
  const open = async (page: Page, id: string) => {
    await page.goto(`${desk.address}/cases/${id}`);
    await page.waitForSelector('#hear-restatement:focus');
  };
  const draftOf = async (id: string) => {
    const { body } = await desk.house.as(desk.house.cast.people.priya).get(`/drafts?caseId=${id}`).expect(200);
    return body[0]?.fields ?? {};
  };
  const keptInTheHouse = async (id: string, text: string) => {
    for (let tries = 0; tries < 60; tries++) {
      if ((await draftOf(id)).restatement?.value === text) return;
      await new Promise((again) => setTimeout(again, 100));
    }
    expect((await draftOf(id)).restatement?.value).toBe(text);
  };

  const shows = async (page: Page, text: string) => {
    for (let tries = 0; tries < 60 && (await page.inputValue('#hear-restatement')) !== text; tries++)
      await page.waitForTimeout(100);
    expect(await page.inputValue('#hear-restatement')).toBe(text);
  };

  it('keeps a sentence that was half typed when the line broke, over a reload', async () => {
    const id = await aCase('Ana Ruiz');
    const { page, room } = await desk.sit('lee');
    await open(page, id);
    await write(page, 'Your sofa came ');
    await room.setOffline(true);
    await write(page, 'without its le');
    await page.getByText('Kept on this computer (1)').waitFor();
    await lookAt(page, 'workspace-offline');
    // The tab dies before anything more is sent: what comes back was kept here.
    await room.route('**/api/v1/drafts**', (route) => route.abort());
    await room.route('**/api/v1/drafts/**', (route) => route.abort());
    await room.setOffline(false);
    await open(page, id);
    expect(await page.inputValue('#hear-restatement')).toBe('Your sofa came without its le');
    await room.unroute('**/api/v1/drafts**');
    await room.unroute('**/api/v1/drafts/**');
    await keptInTheHouse(id, 'Your sofa came without its le');
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor();
    const left = await page.evaluate(draftsOnThisComputer);
    expect(left).toBe(0);
    await room.close();
  });

  it('loses no character of two who type in one step, and asks how their words go together', async () => {
    const id = await aCase('Rosa Lind');
    const lee = await desk.sit('lee');
    const mia = await desk.sit('mia');
    await open(lee.page, id);
    await open(mia.page, id);
    await lee.page.getByText('Mia is in Hear').waitFor();
    await mia.room.setOffline(true);
    await write(mia.page, 'It leaks at the lid.');
    await write(lee.page, 'The kettle is new.');
    await keptInTheHouse(id, 'The kettle is new.');
    await mia.room.setOffline(false);
    const both = mia.page.getByRole('button', { name: 'Use both' });
    await both.waitFor();
    await mia.page.getByText('Kept on this computer (1)').waitFor();
    await lookAt(mia.page, 'workspace-two-hands');
    expect(await mia.page.inputValue('#hear-restatement')).toBe('It leaks at the lid.');
    await both.click();
    await keptInTheHouse(id, 'The kettle is new.\nIt leaks at the lid.');
    await shows(lee.page, 'The kettle is new.\nIt leaks at the lid.');

    // A choice of one hand arrives on the other's screen while they go on typing.
    await mia.page.locator('#hear-confirmation [role="radio"]').first().click();
    await lee.page.locator('#hear-confirmation [aria-checked="true"]').waitFor();
    await lee.room.close();
    await mia.room.close();
  });

  it('never lets words into another case, however fast one goes to and fro', async () => {
    const [one, other] = [await aCase('Tom Bell'), await aCase('Uma Roy')];
    const { page, room } = await desk.sit('lee');
    await open(page, one);
    await open(page, other);
    const said = { [one]: '', [other]: '' };
    const tab = (id: string) => page.locator(`nav a[href="/cases/${id}"]`);
    for (let turn = 0; turn < 50; turn++) {
      const id = turn % 2 === 0 ? one : other;
      const words = `${id === one ? 'Tom' : 'Uma'} ${turn}. `;
      await tab(id).click({ noWaitAfter: true });
      await page.waitForURL(`**/cases/${id}`);
      await page.waitForSelector('#hear-restatement:focus');
      await page.keyboard.insertText(words);
      said[id] += words;
    }
    await keptInTheHouse(one, said[one] as string);
    await keptInTheHouse(other, said[other] as string);
    await tab(one).click();
    await shows(page, said[one] as string);
    await room.close();
  });

  it('has single keys for whoever wants them, and all of it without', async () => {
    const id = await aCase('Vera Moss');
    await aCase('Will Dunn');
    const { page, room } = await desk.sit('lee');
    await open(page, id);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#rail-hear:focus');
    await page.keyboard.press('a');
    await page.waitForSelector('#apologize-words:focus');
    // In a field every key is a letter.
    await page.keyboard.type('c?/[]\\pv!');
    expect(await page.inputValue('#apologize-words')).toBe('c?/[]\\pv!');

    await page.goto(`${desk.address}/my-keys`);
    await page.getByRole('switch').uncheck();
    await open(page, id);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#rail-hear:focus');
    for (const key of ['a', 'p', 'v', '!']) await page.keyboard.press(key);
    expect(await page.locator(':focus').getAttribute('id')).toBe('rail-hear');
    await page.locator('#content').focus();
    for (const key of ['c', '?', '/', '[', ']', '\\', 'g', 'o', 'j', 'k']) await page.keyboard.press(key);
    expect(await page.locator(':focus').getAttribute('id')).toBe('content');
    expect(new URL(page.url()).pathname).toBe(`/cases/${id}`);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.locator('#hear-confirmation [role="radio"]').first().focus();
    await page.keyboard.press('2');
    expect(await page.locator('#hear-confirmation [aria-checked="true"]').count()).toBe(0);

    // Tab, arrows and Enter still reach every step, the promise, and the list of keys.
    await page.keyboard.press('ArrowRight');
    await page.locator('#hear-confirmation [aria-checked="true"]').waitFor();
    await page.locator('#rail-hear').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#apologize-words:focus');
    for (const name of [
      'Make a promise',
      'Get help now',
      'Which keys there are',
      'New case',
      'Write a note for colleagues',
    ]) {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('#palette:focus');
      await page.keyboard.type(name);
      await page.getByRole('option', { name }).first().waitFor();
      await page.keyboard.press('Escape');
      await page.waitForSelector('#palette', { state: 'detached' });
    }
    await room.close();
  });

  it('leads out of a field on a phone as well, to the bar that stands for the rail', async () => {
    const id = await aCase('Xenia Poe');
    const { page, room } = await desk.sit('lee', { width: 390, height: 844 });
    await open(page, id);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#step-pager:focus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#empathize-feeling [role="radio"]:focus');
    await room.close();
  });

  it('begins Diagnose at the cause, however late the tree of causes comes', async () => {
    const { lee } = desk.house.cast.people;
    const evidence = (['hear', 'empathize', 'apologize', 'resolve'] as const).map((key) => step(key));
    const opening = { customer: { name: 'Yan Abel' }, channel: 'phone', summary: 'Late', methodKey: 'heard', evidence };
    const { body } = await desk.house.as(lee).post('/cases').send(opening).expect(201);
    const { page, room } = await desk.sit('lee');
    let come = () => {};
    const late = new Promise<void>((arrive) => {
      come = arrive;
    });
    await room.route('**/api/v1/causes?**', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`${desk.address}/cases/${body.id}`);
    await page.locator('#diagnose-canAffectOthers').waitFor();
    come();
    await page.waitForSelector('#diagnose-causeId :focus');
    const head = await page.locator('#step-diagnose').boundingBox();
    const above = await page.locator('#case-header').boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    await room.close();
  });

  it('names all that is missing, asks for a check-back where a yes is flat, and drafts the note', async () => {
    const { lee } = desk.house.cast.people;
    const id = await aCase('Yan Zell');
    const record = (stepKey: string, fields: object) =>
      desk.house.as(lee).post('/evidence').send({ caseId: id, stepKey, fields }).expect(201);
    await record('hear', { restatement: 'The sofa came without legs.', confirmation: 'confirmed' });
    await record('empathize', { feeling: 'let down', words: 'A day gone.' });
    await record('apologize', { words: 'I am sorry that the sofa came without legs.' });
    await record('resolve', {
      optionsOffered: ['Legs by courier', 'Money back'],
      chosen: 'Legs by courier',
      delivery: 'doneNow',
      agreedToPlan: true,
    });
    const { page, room } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${id}`);
    await page.waitForSelector('#thank-words:focus');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '2 things are missing' }).waitFor();
    expect(await page.title()).toMatch(/^Problem: /);
    await page.getByRole('button', { name: 'How you thanked them' }).click();
    await page.waitForSelector('#thank-words:focus');
    await write(page, 'Thank you for telling us, Yan.');
    await page.locator('#thank-satisfaction [role="radio"]').nth(1).click();
    await page.getByRole('button', { name: 'Promise a check-back' }).click();
    await page.waitForSelector('#promise-kind :focus');
    expect(await page.inputValue('#promise-what')).toBe('Call Yan Zell to hear whether it went well');
    await page.keyboard.press('Control+Enter');
    await page.locator('#promises li', { hasText: 'Call Yan Zell to hear whether it went well' }).waitFor();
    await page.getByRole('button', { name: 'Draft a follow-up note' }).click();
    const note = await page.inputValue('#thank-followUpNote');
    expect(note).toContain('We agreed on this: Legs by courier.');
    expect(note).toContain('What I promised: Call Yan Zell to hear whether it went well, by ');
    await lookAt(page, 'workspace-flat');
    await room.close();
  });

  it('calls for help with one key and one word, and leaves the method alone where somebody is in danger', async () => {
    const id = await aCase('Zed Orr');
    const { page, room } = await desk.sit('lee');
    await open(page, id);
    await page.getByText('Is that right, did I miss anything?').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForSelector('#rail-hear:focus');
    await page.keyboard.press('!');
    await page.getByRole('button', { name: 'Somebody may hurt themselves' }).focus();
    await page.keyboard.press('Enter');
    const card = page.locator('#incidents');
    await card.getByText('Stay with them.').waitFor();
    expect(await page.getByText('Is that right, did I miss anything?').count()).toBe(0);
    await card.getByRole('button', { name: 'The supervisor is with me' }).click();
    await card.getByText('● The supervisor is with me').waitFor();
    await lookAt(page, 'workspace-help');
    await card.getByRole('button', { name: 'It is over' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByText('Is that right, did I miss anything?').waitFor();
    await room.close();
  });

  it('finds a case by number or by three letters in the palette', async () => {
    const id = await aCase('Xenia Quist');
    const { page, room } = await desk.sit('lee');
    await page.goto(`${desk.address}/promises`);
    await page.waitForSelector('#content h1');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('#palette:focus');
    await page.keyboard.insertText('xen');
    await page.getByRole('option', { name: /^#\d+ Xenia Quist/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${id}`);
    await room.close();
  });

  it('breaks no page', () => {
    expect(desk.faults).toEqual([]);
  });
});
