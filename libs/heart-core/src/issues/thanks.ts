/** What a letter of thanks is made from. */
export interface Thanked {
  customer: string | null;
  /** What they told us, in the agent's words. */
  told: string;
  /** What was changed, as the action says it. */
  changed: string;
}

/**
 * A letter to someone whose complaint led to a fix (METHODS.md R13): a starting point that a person reads, mends and sends.
 * What was heard and what was changed stand in it as they were written down; nothing is promised.
 */
export function draftThanks({ customer, told, changed }: Thanked): string {
  return [
    customer ? `Dear ${customer},` : 'Hello,',
    '',
    `You told us: “${sentence(told)}”`,
    '',
    `You were not the only one, and your word helped us to find out why. This has changed: ${sentence(changed)}`,
    '',
    'Thank you for telling us. If it should happen again, please let us know.',
  ].join('\n');
}

function sentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
