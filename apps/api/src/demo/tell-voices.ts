import type { INestApplicationContext } from '@nestjs/common';
import type { StepKey } from '#heart-core';
import { OutcomesService } from '../pilots/outcomes.service.ts';
import { House } from '../platform/house.ts';
import { TemplatesService } from '../templates/templates.service.ts';
import { pilotSquads, toldPilot } from './cast.ts';
import type { Stage } from './stage.ts';
import { pilotStart } from './story.ts';

const dayMs = 86_400_000;

/** What the squads said of the method, so many days after its start. */
const said: readonly { day: number; squad: (typeof pilotSquads)[number]; step: StepKey | null; text: string }[] = [
  { day: 3, squad: 'Trent', step: 'hear', text: 'Saying it back first feels slow, and then the call gets shorter.' },
  {
    ...{ day: 8, squad: 'Tamar', step: 'apologize' },
    text: '“What it cost you” makes people think we offer money. Could it say what it meant for them?',
  },
  { day: 11, squad: 'Severn', step: 'apologize', text: 'They ask “so what will you pay?” after the second blank.' },
  { day: 24, squad: 'Severn', step: 'resolve', text: 'Two ways to choose from ends most arguments.' },
  { day: 30, squad: 'Tamar', step: null, text: 'A minute longer, but hardly anybody calls again.' },
];

/** The wording that two squads stumbled over, said otherwise from this day on. */
const reworded = {
  day: 15,
  name: 'Own it',
  parts: [
    {
      stepKey: 'apologize' as const,
      text: 'I am sorry that {what happened}, and that it left you {what it meant for them}.',
    },
  ],
};

/** Tells what those who work by the method said of it, and the phrase that was changed for it. */
export async function tellVoices(
  app: INestApplicationContext,
  { clock, squads, people }: Stage,
  now: Date,
): Promise<void> {
  const house = app.get(House);
  const outcomes = app.get(OutcomesService, { strict: false });
  const templates = app.get(TemplatesService, { strict: false });
  const on = (day: number) => new Date(pilotStart(now).getTime() + day * dayMs + 14 * 3_600_000);
  const [pilot] = await house.read<{ id: string }>('select id from pilots where name = $1', [toldPilot]);
  const [phrase] = await house.read<{ id: string; version: number }>(
    'select id, version from template_versions where name = $1 order by version desc limit 1',
    [reworded.name],
  );
  const priya = people.get('Priya');
  if (!pilot || !phrase || !priya) return;
  for (const [place, { day, squad, step, text }] of said.entries()) {
    const agents = squads.get(squad)?.agents ?? [];
    const by = agents[place % agents.length];
    if (by) await clock.at(on(day), () => outcomes.say({ pilotId: pilot.id, text, stepKey: step }, by));
  }
  await clock.at(on(reworded.day), () => templates.change(phrase.id, phrase.version, { parts: reworded.parts }, priya));
}
