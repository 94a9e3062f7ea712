import type { INestApplicationContext } from '@nestjs/common';
import type { PhraseAnswer } from '#heart-core';
import { PhrasesService } from '../phrases/phrases.service.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import type { StoryClock } from './stage.ts';

const dayMs = 86_400_000;

/** What became of the hints of the last weeks: some rules help, one disturbs, one offers what nobody uses, one is too young to tell. */
const answers: Readonly<Record<string, Readonly<Record<PhraseAnswer, number>>>> = {
  'vague-apology': { used: 96, kept: 31, muted: 4 },
  'no-time-given': { used: 71, kept: 22, muted: 3 },
  excuse: { used: 34, kept: 18, muted: 2 },
  'cannot-first': { used: 22, kept: 14, muted: 3 },
  'reason-too-soon': { used: 12, kept: 15, muted: 14 },
  'long-apology': { used: 2, kept: 25, muted: 4 },
  'too-sorry': { used: 7, kept: 4, muted: 1 },
};

/** Demo Home Goods has a crisis card of its own; its number is invented. */
const card = {
  locale: 'en',
  text: 'Stay with them. Nothing else matters now.\nAsk openly: are you thinking of hurting yourself?\nGive the number of the listening line, or stay until somebody is with them.\nIn danger now: 999. Your supervisor takes over the rest.',
  lines: [{ name: 'Listening line, day and night', number: '020 7946 0958' }],
};

/** Tells what the firm made of its words: the crisis card, one rule said otherwise, and the answers to hints. */
export async function tellWords(app: INestApplicationContext, clock: StoryClock, now: Date, size: number) {
  const house = app.get(House);
  const phrases = app.get(PhrasesService, { strict: false });
  const settings = app.get(SettingsService, { strict: false });
  const [jo] = await house.read<SignedInPerson>(`select id, name, role from people where email like 'jo@%'`);
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  if (!jo) return;
  await clock.at(ago(120), async () => settings.change((await settings.now()).version, { crisisCards: [card] }, jo));
  const rules = await house.read<{ id: string; key: string; version: number }>(
    `select id, key, version from phrase_rules where locale = 'en'`,
  );
  const reasons = rules.find(({ key }) => key === 'reason-too-soon');
  if (reasons)
    await clock.at(ago(41), () =>
      phrases.change(reasons.id, reasons.version, { why: 'Their feeling first. Reasons can wait.' }, jo),
    );
  for (const { id: ruleId, key } of rules)
    for (const [answer, times] of Object.entries(answers[key] ?? {}) as [PhraseAnswer, number][])
      for (let n = 0; n < Math.ceil(times * size); n++)
        await clock.at(ago(1 + ((n * 7) % 80)), () => phrases.answer({ ruleId, answer }));
}
