import type { Channel, Method } from '#heart-core';
import type { CaseBody, CustomValue, TriageWindow } from '#heart-core/wire';
import { customerOf, numberOf, type StartDraft } from './startDraft.ts';

const heardFirst = ['hear', 'empathize'] as const;

/** What the quick log asks of the method: nothing where it has no such steps. */
export const quickSteps = (method: Method | undefined): readonly (typeof heardFirst)[number][] =>
  heardFirst.filter((key) => method?.steps.some((step) => step.key === key));

const saidIn = { hear: ['confirmation'], empathize: ['feeling', 'words'] } as const;

export type QuickField = 'customer' | 'phone' | 'summary' | 'confirmation' | 'feeling' | 'words' | 'window';

/** What is still missing, in the order of the form. */
export function missingIn(
  draft: StartDraft,
  method: Method | undefined,
  window: TriageWindow | undefined,
): QuickField[] {
  const { caller, said = {}, summary } = draft;
  const filled = (name: string) => typeof said[name] === 'string' && said[name].trim() !== '';
  const numbered = caller.kind === 'known' || caller.kind === 'anonymous' || numberOf(draft) !== '';
  const asked = quickSteps(method).flatMap((key): readonly QuickField[] => saidIn[key]);
  return [
    ...(customerOf(draft) ? [] : ['customer' as const]),
    ...(numbered ? [] : ['phone' as const]),
    ...(summary.trim() ? [] : ['summary' as const]),
    ...asked.filter((name) => !filled(name)),
    ...(window ? [] : ['window' as const]),
  ];
}

interface QuickFacts {
  channel: Channel;
  squadId: string;
  method: Method | undefined;
  window: Pick<TriageWindow, 'from' | 'to'>;
  /** What is promised, in words. */
  what: string;
  /** What this house asks at these steps besides. */
  custom?: Record<string, CustomValue> | undefined;
}

/** The whole quick log as one request: the case, Hear and Empathize, and the call in its window. */
export function quickBody(
  draft: StartDraft,
  { channel, squadId, method, window, what, custom }: QuickFacts,
): CaseBody | null {
  const customer = customerOf(draft);
  const summary = draft.summary.trim();
  if (!customer || !summary) return null;
  const said = (name: string) => String(draft.said?.[name] ?? '').trim();
  const fields = {
    hear: { restatement: summary, confirmation: said('confirmation') },
    empathize: { feeling: said('feeling'), words: said('words') },
  };
  return {
    customer,
    channel,
    summary,
    squadId,
    quick: true,
    ...(custom ? { custom } : {}),
    evidence: quickSteps(method).map((stepKey) => ({ stepKey, fields: fields[stepKey] })),
    commitments: [
      {
        kind: 'call',
        what,
        window: { from: window.from, to: window.to },
        channel: 'phone',
        agreedWithCustomer: true,
      },
    ],
  };
}
