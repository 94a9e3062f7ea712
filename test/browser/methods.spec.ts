import type { Page } from 'playwright-core';
import { builtInMethods, type Method, type StepKey, stepOf } from '#heart-core';
import { describeInBrowser, lookAt } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { handsOn } from './keystrokes.ts';

/** UX.md §1: besides free text, and without a promise. */
const mostKeys = 40;

jest.setTimeout(240_000);

/** What is typed or pressed at a field: words, or the digit of a chip. */
const answers: Record<string, string> = {
  restatement: 'Your kettle leaks at the lid, and you were scalded.',
  confirmation: '1',
  feeling: '3',
  'empathize words': 'Scalded by a new kettle: that must have hurt.',
  'apologize words': 'I am sorry that your kettle leaked and that you were hurt.',
  'optionsOffered-0': 'A new kettle tomorrow',
  'optionsOffered-1': 'The money back',
  chosen: '1',
  delivery: '1',
  agreedToPlan: '1',
  'thank words': 'Thank you for telling us.',
  satisfaction: '4',
  causeId: '1',
  controllable: '1',
  canAffectOthers: '1',
  narrative: 'The lid of this batch does not close.',
  prevention: 'Tell the maker, and look at the lids.',
};

describeInBrowser('every method', () => {
  let desk: Desk;
  const keysOf: string[] = [];
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(async () => {
    console.info(`Keys besides words, from Hear to the close: ${keysOf.join(', ')}`);
    await desk?.close();
  });

  const aCase = async (methodKey: string): Promise<string> => {
    const opening = { customer: { name: 'Rosa Lind' }, channel: 'phone', summary: 'The kettle leaks', methodKey };
    const { body } = await desk.house.as(desk.house.cast.people.lee).post('/cases').send(opening).expect(201);
    return body.id;
  };

  /** The field that has the focus now, by its name in the evidence; null where it is none of this step. */
  const fieldAt = (page: Page, key: StepKey): Promise<string | null> =>
    page.evaluate(`(() => {
      for (let at = document.activeElement; at; at = at.parentElement)
        if (at.id.startsWith('${key}-')) return at.id.slice(${key.length + 1});
      return null;
    })()`);

  const answerOf = (key: StepKey, field: string): string | undefined => answers[`${key} ${field}`] ?? answers[field];

  /** Goes through a step by Tab, answers what is needed, and completes it. */
  const fill = async (page: Page, hands: ReturnType<typeof handsOn>, method: Method, key: StepKey) => {
    const { asks, takes } = stepOf(method, key) ?? { asks: [], takes: [] };
    const wanted = [...asks, ...takes.filter((name) => ['satisfaction', 'agreedToPlan'].includes(name))]
      .flatMap((name) => (name === 'optionsOffered' ? ['optionsOffered-0', 'optionsOffered-1'] : [name]))
      .filter((name) => name !== 'none');
    await page.waitForSelector(`#step-${key} :focus`);
    for (let tabs = 0; wanted.length > 0 && tabs < 40; tabs++) {
      const field = await fieldAt(page, key);
      const answer = field && wanted.includes(field) ? answerOf(key, field) : undefined;
      if (field && answer) {
        wanted.splice(wanted.indexOf(field), 1);
        if (/^\d$/.test(answer)) await hands.press(answer);
        else await hands.type(answer);
      }
      if (wanted.length > 0) await hands.press('Tab');
    }
    expect([method.key, key, wanted]).toEqual([method.key, key, []]);
    await lookAt(page, `methods-${method.key}-${key}`);
    await hands.press('Control+Enter');
  };

  it.each(builtInMethods.map(({ key }) => key))('%s is walked to its close by keyboard alone', async (methodKey) => {
    const method = builtInMethods.find(({ key }) => key === methodKey) as Method;
    const id = await aCase(methodKey);
    const { page, room } = await desk.sit('lee');
    await page.addInitScript({
      content: 'window.pointers = 0; document.addEventListener("pointerdown", () => { window.pointers += 1; }, true);',
    });
    await page.goto(`${desk.address}/cases/${id}`);
    const hands = handsOn(page);
    for (const { key, required } of method.steps) if (required) await fill(page, hands, method, key);
    await page.waitForSelector('#close-case:focus');
    await hands.press('Enter');
    await page.waitForSelector('#closing:focus');
    await lookAt(page, `methods-${methodKey}-closed`);
    expect(await page.evaluate('window.pointers')).toBe(0);
    expect(hands.pressed.keys).toBeLessThanOrEqual(mostKeys);
    keysOf.push(`${methodKey} ${hands.pressed.keys}`);
    const { body } = await desk.house.as(desk.house.cast.people.lee).get(`/cases/${id}`).expect(200);
    expect(body.status).toBe('closed');
    const required = body.steps.filter((step: { required: boolean }) => step.required);
    expect(required.map(({ mark }: { mark: string }) => mark)).toEqual(required.map(() => 'complete'));
    await room.close();
  });

  it('breaks no page', () => expect(desk.faults).toEqual([]));
});
