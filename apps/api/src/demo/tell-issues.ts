import { dateOf, weeksLater } from '#heart-core';
import type { SignedInPerson } from '../platform/request.ts';
import { chargedTwiceIssue } from './cast.ts';
import type { Stage } from './stage.ts';
import { mondayOfWeek, planted } from './story.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What keeps coming back, and what was done about it: the billing fix that worked, and the strike that everyone knows of. */
export async function tellIssues(stage: Stage, now: Date): Promise<void> {
  const [malik, priya] = [stage.people.get('Malik'), stage.people.get('Priya')];
  if (!malik || !priya) return;
  await tellChargedTwice(stage, now, malik);
  await tellLateDeliveries(stage, now, priya);
}

/** Ten in the morning of a day of a week of the story, Monday being 0. */
const morning = (now: Date, week: number, day = 0) =>
  new Date(mondayOfWeek(now, week).getTime() + day * dayMs + 10 * hourMs);

async function tellChargedTwice(
  { clock, issues, actions, rulings, symptoms }: Stage,
  now: Date,
  malik: SignedInPerson,
) {
  const { from, fixed } = planted.chargedTwice;
  const raised = morning(now, from + 4, 1);
  const fixedOn = onDay(morning(now, fixed - 1, 4));
  const effectiveOn = onDay(morning(now, fixed));
  const issue = await clock.at(raised, () =>
    issues.raise(
      {
        name: chargedTwiceIssue,
        about: 'Customers are charged twice for one order, most of them when the bank answers late.',
        symptomId: stageId(symptoms, 'Charged twice'),
        ownerId: malik.id,
      },
      malik,
    ),
  );
  await clock.at(morning(now, from + 5), () => rulings.rule({ issueId: issue.id, ruling: 'confirmed' }, malik));
  const { id: actionId } = await clock.at(morning(now, fixed - 3), () =>
    actions.make(
      {
        issueId: issue.id,
        kind: 'corrective',
        what: 'Book each payment once, also when the bank answers twice',
        ownerId: malik.id,
        dueOn: fixedOn,
        effectiveOn,
        checkOn: weeksLater(effectiveOn, 5),
      },
      malik,
    ),
  );
  const words = 'Payments without a second booking in the test bank and in the first night of live ones.';
  await clock.at(morning(now, fixed), () =>
    actions.end({ actionId, ended: 'done', words, fixedOn, effectiveOn }, malik),
  );
}

async function tellLateDeliveries(
  { clock, issues, actions, rulings, symptoms }: Stage,
  now: Date,
  priya: SignedInPerson,
) {
  const { strikeWeek } = planted;
  const issue = await clock.at(morning(now, strikeWeek, 2), () =>
    issues.raise(
      { name: 'Deliveries come late', symptomId: stageId(symptoms, 'Delivery late'), ownerId: priya.id },
      priya,
    ),
  );
  const strike = { issueId: issue.id, ruling: 'knownWeek' as const, weekOn: onDay(morning(now, strikeWeek)) };
  await clock.at(morning(now, strikeWeek + 1), () =>
    rulings.rule({ ...strike, reason: 'The courier was on strike.' }, priya),
  );
  await clock.at(new Date(now.getTime() - 10 * dayMs), () =>
    actions.make(
      {
        issueId: issue.id,
        kind: 'containment',
        what: 'Agree with a second courier for days of strike',
        ownerId: priya.id,
        dueOn: onDay(new Date(now.getTime() - 3 * dayMs)),
      },
      priya,
    ),
  );
}

const onDay = (moment: Date) => dateOf(Math.floor(moment.getTime() / dayMs));
const stageId = (ids: Map<string, string>, name: string) => ids.get(name);
