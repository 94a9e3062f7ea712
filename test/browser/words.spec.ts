import type { Page } from 'playwright-core';
import { step } from '../given.ts';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { write } from './keystrokes.ts';
import { faultsOf } from './readable.ts';

jest.setTimeout(180_000);

describeInBrowser('the words we use', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());
  afterEach(() => expect(desk.faults).toEqual([]));

  const aCase = async (name: string, evidence: object[] = []): Promise<string> => {
    const opening = {
      customer: { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.test` },
      ...{ channel: 'phone', summary: 'Sofa without legs', evidence },
    };
    const { body } = await desk.house.as(desk.house.cast.people.lee).post('/cases').send(opening).expect(201);
    return body.id;
  };
  const read = async (path: string) => (await desk.house.as(desk.house.cast.people.jo).get(path).expect(200)).body;
  const ruleOf = async (key: string) =>
    (await read('/phrase-rules?range=[0,99]')).find((rule: { key: string }) => rule.key === key);
  const templateOf = async (name: string) =>
    (await read('/templates?range=[0,99]')).find((one: { name: string }) => one.name === name);
  const stepOf = async (page: Page, id: string, key: string) => {
    await page.goto(`${desk.address}/cases/${id}`);
    await page.locator(`#rail-${key}`).click();
  };

  it('catch what an administrator tells them to catch: tried in the form, offered at the desk', async () => {
    const { id } = await ruleOf('vague-apology');
    const jo = await desk.sit('jo');
    await jo.page.goto(`${desk.address}/phrase-rules/${id}`);
    await jo.page.fill('#try-text', 'My bad about the sofa.');
    await jo.page.fill('#try-heard', 'So the sofa came without legs.');
    await jo.page.getByText('Nothing is pointed out.').waitFor();
    const says = await jo.page.inputValue('#rule-says');
    await jo.page.fill('#rule-says', `${says}\nmy bad`);
    const answer = jo.page.locator('#try-answer');
    await answer.locator('mark', { hasText: 'My bad' }).waitFor();
    await answer.getByText('“I am sorry that the sofa came without legs.”').waitFor();
    await lookAt(jo.page, 'words-rule', { fullPage: true });
    await jo.page.getByRole('button', { name: 'Save' }).click();
    await jo.page.locator('#setting-history').getByText('Version 2 · in use now').waitFor();

    const caseId = await aCase('Ana Ruiz', [step('hear'), step('empathize')]);
    const lee = await desk.sit('lee');
    await stepOf(lee.page, caseId, 'apologize');
    await lee.page.fill('#apologize-words', 'My bad about the sofa.');
    const hint = lee.page.getByRole('group', { name: 'A better way to say it' });
    await hint.getByText('Vague: name what happened and what it cost them.').waitFor();
    await hint.getByRole('button', { name: 'Mute' }).click();
    await hint.waitFor({ state: 'detached' });

    // Its history takes it back, and it is told what became of its hints, of nobody in particular.
    await jo.page.reload();
    await jo.page.locator('#rule-answers').getByText('0 used · 0 kept their own · 1 muted').waitFor();
    await jo.page.getByRole('button', { name: 'Take up version 1 again' }).click();
    expect(await jo.page.inputValue('#rule-says')).toBe(says);
    await jo.page.getByRole('button', { name: 'Save' }).click();
    await jo.page.locator('#setting-history').getByText('Version 3 · in use now').waitFor();
    expect((await ruleOf('vague-apology')).says).not.toContain('my bad');
    await jo.room.close();
    await lee.room.close();
  });

  it('lose nothing where two change one rule: both changes come together, and a dispute is asked about', async () => {
    const { id, version } = await ruleOf('too-sorry');
    const { page, room } = await desk.sit('jo');
    await page.goto(`${desk.address}/phrase-rules/${id}`);
    await page.fill('#rule-why', 'Once is enough.');
    const other = desk.house.as(desk.house.cast.people.jo).patch(`/phrase-rules/${id}`).set('if-match', `"${version}"`);
    await other.send({ why: 'Say it once, and mean it.', times: 4 }).expect(200);
    await page.getByRole('button', { name: 'Save' }).click();
    const met = page.getByRole('alert').filter({ hasText: 'changed this while you had it open' });
    await met.getByText('Say it once, and mean it.').waitFor();
    expect(await page.inputValue('#rule-why')).toBe('Once is enough.');
    expect(await page.inputValue('#rule-times')).toBe('4');
    await lookAt(page, 'words-met', { fullPage: true });
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .locator('#setting-history')
      .getByText(`Version ${version + 2} · in use now`)
      .waitFor();
    expect(await ruleOf('too-sorry')).toMatchObject({ why: 'Once is enough.', times: 4 });
    await room.close();
  });

  it('begin with a template that Priya wrote, and ask kindly to be made one’s own', async () => {
    const priya = await desk.sit('priya');
    await priya.page.goto(`${desk.address}/templates/create`);
    await priya.page.fill('#template-name', 'The delay');
    await priya.page.getByLabel('Step').selectOption({ label: 'Apologize' });
    await priya.page.fill('#template-apologize', 'I am sorry for {the delay}.');
    await priya.page.getByRole('button', { name: 'Add template' }).click();
    await priya.page.locator('#setting-history').getByText('Version 1 · in use now').waitFor();
    await lookAt(priya.page, 'words-template', { fullPage: true });

    const id = await aCase('Rosa Lind', [step('hear'), step('empathize')]);
    const lee = await desk.sit('lee');
    await stepOf(lee.page, id, 'apologize');
    await lee.page.focus('#apologize-words');
    await lee.page.keyboard.type('/delay');
    await lee.page.getByRole('option', { name: /^The delay/ }).waitFor();
    await lee.page.keyboard.press('Enter');
    expect(await lee.page.inputValue('#apologize-words')).toBe('I am sorry for {the delay}.');
    await lee.page.getByText('Make it yours: name “the delay”.').waitFor();
    await write(lee.page, 'nine days without a word');
    await lee.page.getByText('Make it yours').waitFor({ state: 'detached' });
    expect(await lee.page.inputValue('#apologize-words')).toBe('I am sorry for nine days without a word.');
    await priya.room.close();
    await lee.room.close();
  });

  it('make a letter of what was said and promised, kept as it was sent', async () => {
    const id = await aCase('Tom Bell', [
      step('hear', { restatement: 'So the kettle leaks at the lid. It is new.' }),
      step('empathize', { feeling: 'let down' }),
      step('apologize', { impactNamed: 'A wet kitchen.' }),
      step('resolve', { chosen: 'a new kettle by courier' }),
    ]);
    const { page, room } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${id}`);
    await page.getByRole('button', { name: 'Write a letter' }).click();
    await page.getByLabel('Begin with').selectOption({ label: 'Letter after a call' });
    const text = await page.inputValue('#letter-text');
    expect(text).toContain('Dear Tom Bell,\n\nyou told me that the kettle leaks at the lid.');
    expect(text).toContain('That left you let down, and it cost you a wet kitchen.');
    expect(text).toContain('We agreed on this: a new kettle by courier.');
    expect(text).toMatch(/\n\nLee$/);
    await page.getByText('Make it yours: this is still word for word as it was drafted.').waitFor();
    await page.locator('#letter-text').press('Control+End');
    await page.keyboard.type('\nSevern squad');
    await page.getByText('Make it yours').waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: 'Open in my mail' }).getAttribute('href')).toContain(
      'mailto:tom%40example.test?subject=Your%20complaint',
    );
    // Another template never takes the place of one's own words unasked.
    await page.getByLabel('Begin with').selectOption({ label: 'First answer by e-mail' });
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await lookAt(page, 'words-letter');
    await page.getByRole('button', { name: 'Record as sent' }).click();
    await page.getByRole('button', { name: 'Read', exact: true }).waitFor();
    const [letter] = await read(`/letters?caseId=${id}`);
    expect(letter).toMatchObject({ channel: 'email', templateVersion: 1, text: `${text}\nSevern squad` });
    expect(letter.templateId).toBe((await templateOf('Letter after a call')).id);
    await room.close();
  });

  it('give way to the firm’s own crisis card where somebody may hurt themselves', async () => {
    const id = await aCase('Vera Moss');
    const lee = await desk.sit('lee');
    const hurt = 'She says that she wants to end her life.';
    await stepOf(lee.page, id, 'hear');
    const prompt = lee.page.getByText('Is that right, did I miss anything?', { exact: false });
    const begin = lee.page.getByText('Type / for a way to begin.');
    await prompt.first().waitFor();
    await begin.waitFor();
    await lee.page.fill('#hear-restatement', hurt);
    const alert = lee.page.getByRole('alert').filter({ hasText: 'Get help now' });
    await alert.getByText('A general card: your firm has not written its own yet.', { exact: false }).waitFor();

    const jo = await desk.sit('jo');
    await jo.page.goto(`${desk.address}/crisis-card`);
    await jo.page.getByRole('button', { name: 'Write our own card' }).click();
    await jo.page.fill('#crisis-0-text', 'Stay on the line.\nAsk openly.');
    await jo.page.getByRole('button', { name: 'Add a number' }).click();
    await jo.page.fill('#crisis-0-name-0', 'Samaritans');
    await jo.page.fill('#crisis-0-number-0', '116 123');
    await jo.page.getByRole('button', { name: 'Save' }).click();
    await jo.page.locator('#setting-history').getByText('Version 1 · in use now').waitFor();
    await lookAt(jo.page, 'words-crisis-card', { fullPage: true });

    await lee.page.reload();
    await lee.page.fill('#hear-restatement', `${hurt} `);
    await alert.getByText('Stay on the line.').waitFor();
    expect(await alert.getByRole('link', { name: '116 123' }).getAttribute('href')).toBe('tel:116123');
    expect(await prompt.count()).toBe(0);
    expect(await begin.count()).toBe(0);
    await alert.getByRole('button', { name: 'What to do now' }).click();
    await lee.page.getByRole('button', { name: 'Somebody may hurt themselves' }).click();
    const card = lee.page.locator('#incidents');
    await card.getByText('Ask openly.').waitFor();
    await card.getByRole('link', { name: '116 123' }).waitFor();
    await lee.page.getByRole('tab', { name: 'Guide' }).click();
    await lee.page.getByRole('tabpanel').getByText('Stay on the line.').waitFor();
    await lookAt(lee.page, 'words-crisis');
    await lee.room.close();
    await jo.room.close();
  });

  it.each(['heart', 'heart-respond', 'heart-hospitality', 'heard', 'heat'])(
    'of %s fit on one A4 page, dark on white whatever the screen',
    async (key) => {
      const { page, room } = await desk.sit('lee');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${desk.address}/cheat-sheets/${key}`);
      await page.locator('#cheat-sheet h3').first().waitFor();
      const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      const sizes = paper.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
      expect(sizes).toHaveLength(1);
      expect(sizes[0]?.match(/[\d.]+/g)?.map((edge) => Math.round(Number(edge)))).toEqual([0, 0, 595, 842]);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const look = await page.evaluate<{ ink: string; paper: string }>(
        `({ ink: getComputedStyle(document.querySelector('#cheat-sheet h3')).color, paper: getComputedStyle(document.body).backgroundColor })`,
      );
      expect(look).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
      await room.close();
    },
  );

  it('are written in a letter that everyone can read', async () => {
    const { page, room } = await desk.sit('lee');
    await page.goto(`${desk.address}/cases/${await aCase('Will Dunn', [step('hear')])}`);
    await page.getByRole('button', { name: 'Write a letter' }).click();
    await page.getByLabel('Begin with').waitFor();
    expect(await faultsOf(page, 'letter')).toEqual([]);
    await room.close();
  });
});
