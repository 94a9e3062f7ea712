import type { ResolutionRecord } from '#heart-core/wire';

interface Mark {
  mark: string;
  color: string;
  /** The key of its word. */
  words: string;
}

/** Where a remedy stands, as a shape, a color and a word; never by color alone. */
export function standingMark({ standing, deliveredAt }: Pick<ResolutionRecord, 'standing' | 'deliveredAt'>): Mark {
  if (standing === 'granted' && deliveredAt) return { mark: '●', color: 'var(--kept)', words: 'remedy.delivered' };
  if (standing === 'granted') return { mark: '◷', color: 'text.secondary', words: 'remedy.underWay' };
  const marks = {
    awaitingApproval: { mark: '◌', color: 'var(--late-text)' },
    declined: { mark: '✕', color: 'var(--broken-text)' },
    expired: { mark: '–', color: 'text.secondary' },
    reversed: { mark: '↩', color: 'text.secondary' },
  } as const;
  return { ...marks[standing], words: `remedy.standing.${standing}` };
}
