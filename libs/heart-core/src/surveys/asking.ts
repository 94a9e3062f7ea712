import type { SurveyPlan } from './plan.ts';
import { answeredWithinDays } from './scores.ts';

const dayMs = 86_400_000;

/** A survey can be answered for so long. */
export const surveyOpenDays = 30;

/** How the question reaches the customer. */
export const surveyWays = ['link', 'mail'] as const;
export type SurveyWay = (typeof surveyWays)[number];

/** Why a customer is not asked; surveying happy endings alone would flatter the figure, so each is kept and counted. */
export const omissions = [
  'setAside',
  'refused',
  'internal',
  'incident',
  'sensitive',
  'vulnerable',
  'declined',
  'noEmail',
  'badEmail',
  'recent',
] as const;
export type Omission = (typeof omissions)[number];

/** What is known of a case and its customer when it is about to be asked. */
export interface AskingFacts {
  setAside: boolean;
  /** Anonymous, or without an address. */
  hasEmail: boolean;
  /** Mail to the address came back. */
  emailBounced: boolean;
  internal: boolean;
  sensitive: boolean;
  vulnerable: boolean;
  /** Abuse, a threat or somebody in danger was recorded. */
  incident: boolean;
  /** Would not say how satisfied they are when the agent asked. */
  declined: boolean;
  /** Said that they do not want to be asked. */
  refused: boolean;
  lastAskedAt: Date | null;
}

/** What stands against asking whatever the way: these are the customer's or the firm's word. */
const always: readonly Omission[] = ['setAside', 'refused', 'internal'];

/**
 * Why this customer is not asked, the gravest reason first; null where nothing stands against it. A link that an agent hands
 * over is the agent's own judgement: only a refusal, a colleague's case and one that was set aside stand against it.
 */
export function whyNotAsked(
  facts: AskingFacts,
  plan: Pick<SurveyPlan, 'asksSensitive' | 'asksVulnerable' | 'restDays'>,
  way: SurveyWay,
  now: Date,
): Omission | null {
  const rested = facts.lastAskedAt === null || now.getTime() - facts.lastAskedAt.getTime() >= plan.restDays * dayMs;
  const against: Record<Omission, boolean> = {
    setAside: facts.setAside,
    refused: facts.refused,
    internal: facts.internal,
    incident: facts.incident,
    sensitive: facts.sensitive && !plan.asksSensitive,
    vulnerable: facts.vulnerable && !plan.asksVulnerable,
    declined: facts.declined,
    noEmail: !facts.hasEmail,
    badEmail: facts.hasEmail && facts.emailBounced,
    recent: !rested,
  };
  return omissions.find((reason) => against[reason] && (way === 'mail' || always.includes(reason))) ?? null;
}

/** Where a survey stands. */
export const surveyStandings = ['asked', 'reminded', 'answered', 'undelivered', 'expired'] as const;
export type SurveyStanding = (typeof surveyStandings)[number];

export interface SurveyFacts {
  expiresAt: Date | null;
  remindedAt: Date | null;
  undeliveredAt: Date | null;
  firstAnsweredAt: Date | null;
}

export function surveyStanding(survey: SurveyFacts, now: Date): SurveyStanding {
  if (survey.firstAnsweredAt) return 'answered';
  if (survey.undeliveredAt) return 'undelivered';
  if (survey.expiresAt && survey.expiresAt <= now) return 'expired';
  return survey.remindedAt ? 'reminded' : 'asked';
}

/** When the one reminder is due; null where there is none, or it would come too late for the answer to count. */
export function reminderDue(
  survey: SurveyFacts & { sentAt: Date; via: SurveyWay | null },
  remindAfterDays: number | null,
): Date | null {
  const settled = survey.remindedAt ?? survey.firstAnsweredAt ?? survey.undeliveredAt;
  if (survey.via !== 'mail' || settled || remindAfterDays === null || remindAfterDays >= answeredWithinDays)
    return null;
  return new Date(survey.sentAt.getTime() + remindAfterDays * dayMs);
}
