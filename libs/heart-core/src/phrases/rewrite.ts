import type { ApologyStance } from '../methods/method.ts';
import type { RewriteKind } from './phrase-rule.ts';

/** What the agent has said so far in this case: rewrites are made from it and from nothing else. */
export interface AgentsWords {
  restatement?: string | null;
  feeling?: string | null;
  impact?: string | null;
}

const longest = 160;
/** Ways in which a restatement opens that are no part of what happened. */
const opening =
  /^(so|ok|okay|right|well|just to check|let me check|if i understand (you )?(right|rightly|correctly)|what i hear is( that)?|you('re| are) (telling me|saying)( that)?|you (said|told me|say)( that)?|i hear( that)?|i understand( that)?)[,:\s]+/i;

/** One way to say it, from the agent's own words; null where they have not said enough yet. */
export function rewriteOf(kind: RewriteKind, { stance }: { stance: ApologyStance }, own: AgentsWords): string | null {
  const event = eventOf(own.restatement ?? '');
  switch (kind) {
    case 'apology':
      return apologyFor(stance, event, own);
    case 'empathy':
      return event && own.feeling
        ? `I can hear that this left you ${own.feeling}: ${event}.`
        : event && `I can hear how hard this is: ${event}.`;
    case 'possible':
      return 'What I can do for you today is …';
    case 'promise':
      return 'I will call you by … (choose the time: it becomes a promise)';
    case 'crisisCard':
    case 'none':
      return null;
  }
}

function apologyFor(stance: ApologyStance, event: string | null, { feeling, impact }: AgentsWords): string | null {
  if (stance === 'noFault') return feeling ? `I am sorry that this left you ${feeling}.` : null;
  const cost = impact ? lowered(impact.trim().replace(/[.!]+$/, '')) : null;
  if (stance === 'impactOnly')
    return cost || event ? `I am sorry for what this meant for you: ${cost ?? event}.` : null;
  if (!event) return cost ? `I am sorry for ${cost}.` : null;
  const whose = stance === 'ownershipForOrganization' ? 'On behalf of all of us, I am sorry' : 'I am sorry';
  return `${whose} that ${event}${cost && !event.includes(cost) ? `, and for ${cost}` : ''}.`;
}

/** What happened, as it stands in the middle of a sentence: the first sentence of the restatement, without how it opens. */
export function eventOf(restatement: string): string | null {
  const said = restatement.trim().split(/(?<=[.!?])\s/)[0] ?? '';
  const event = said
    .replace(opening, '')
    .replace(/[.!?…]+$/, '')
    .trim();
  return event === '' || event.length > longest ? null : lowered(event);
}

/** The first letter small, unless the word is a name for certain: "I", or one with another capital in it. */
export function lowered(text: string): string {
  const first = text.split(/\s/)[0] ?? '';
  return first === 'I' || first.startsWith("I'") || /\p{Lu}/u.test(first.slice(1))
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}
