import type { SignedInPerson } from '../platform/request.ts';
import { stories } from './cast.ts';
import type { Stage } from './stage.ts';
import { resolving, talking, thanking } from './steps-of.ts';
import type { Asked, Tale } from './story.ts';

const later = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000);

/** A call in which more was asked than the agent may give: logged while it goes on, asked, answered, given and closed; or waiting still. */
export async function tellApproval(stage: Stage, tale: Tale, asked: Asked, by: SignedInPerson): Promise<void> {
  const { clock, intake, authority, steps, closures } = stage;
  const loggedAt = later(asked.at, -30);
  const during = (share: number) =>
    new Date(tale.startedAt.getTime() + (loggedAt.getTime() - tale.startedAt.getTime()) * share);
  const caseId = await clock.at(loggedAt, () =>
    intake.log(
      {
        customer: tale.caller,
        channel: tale.channel,
        summary: stories[tale.symptom].says,
        squadId: stage.squads.get(tale.squad)?.id,
        receivedAt: tale.startedAt,
        contact: { startedAt: tale.startedAt },
        symptomId: stage.symptoms.get(tale.symptom),
        desiredOutcome: 'Money back for the trouble',
        evidence: tale.byMethod ? talking(tale, during) : [],
      },
      by,
    ),
  );
  const { remedy, amountMinor, advice, customerWaiting, word } = asked;
  const money = { remedy, currency: 'GBP', delivery: 'doneNow' as const };
  const request = { ...money, amountMinor, note: advice, customerWaiting, toldCustomer: true };
  const { id: resolutionId } = await clock.at(asked.at, () => authority.propose({ caseId, ...request }, by));
  const approver = stage.squads.get(tale.squad)?.approver;
  if (!word || !approver) return;
  const { at, decision } = word;
  await clock.at(at, () =>
    authority.decide({ resolutionId, decision, amountMinor: word.amountMinor, reason: reasonOf(decision) }, approver),
  );
  const givenAt = later(at, 20);
  await clock.at(givenAt, async () => {
    if (decision === 'decline')
      await authority.propose({ caseId, remedy: 'replacement', delivery: 'doneNow', toldCustomer: true }, by);
    else await authority.deliver({ resolutionId, at: givenAt }, by);
  });
  const agreedAt = later(at, 45);
  await clock.at(agreedAt, () => steps.record({ caseId, ...resolving(stage, tale, agreedAt) }, by));
  const thankedAt = later(at, 75);
  if (tale.byMethod) await clock.at(thankedAt, () => steps.record({ caseId, ...thanking(tale, thankedAt) }, by));
  await clock.at(later(at, 90), () => closures.close({ caseId, outcome: 'settled' }, by));
}

function reasonOf(decision: NonNullable<Asked['word']>['decision']): string | undefined {
  const reasons = {
    approve: undefined,
    approveLess: 'Half of it is in proportion; say that we value their patience.',
    decline: 'Above what this fault is worth; offer what you can and I will call tomorrow.',
  };
  return reasons[decision];
}
