import { stories } from './cast.ts';
import type { Stage } from './stage.ts';
import type { Tale } from './story.ts';

export function talking({ symptom }: Pick<Tale, 'symptom'>, during: (share: number) => Date) {
  const { says, feeling, impact } = stories[symptom];
  return [
    { stepKey: 'hear', fields: { restatement: says, confirmation: 'confirmed' }, occurredAt: during(0.3) },
    {
      stepKey: 'empathize',
      fields: { feeling, words: `I hear that this left you ${feeling}: ${impact}.` },
      occurredAt: during(0.45),
    },
    {
      stepKey: 'apologize',
      fields: { words: `I am sorry for ${impact}.`, impactNamed: impact },
      occurredAt: during(0.55),
    },
  ];
}

export function resolving({ causes }: Pick<Stage, 'causes'>, { symptom, byMethod }: Tale, occurredAt: Date) {
  const guess = byMethod ? {} : { likelyCauseId: causes.get(stories[symptom].cause) };
  return {
    stepKey: 'resolve',
    fields: {
      optionsOffered: ['put it right', 'money back'],
      proposedBy: 'agent',
      chosen: 'put it right',
      delivery: 'doneNow',
      agreedToPlan: true,
      ...guess,
    },
    occurredAt,
  };
}

export function thanking({ satisfaction }: Tale, occurredAt: Date) {
  return {
    stepKey: 'thank',
    fields: { words: 'Thank you for telling us. It helps us mend this for others too.', satisfaction },
    occurredAt,
  };
}
