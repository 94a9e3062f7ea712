/** What a case's story can be narrowed to, by the deeds that belong to it. */
export const storyKinds = ['all', 'notes', 'steps', 'promises', 'remedies', 'case', 'reads'] as const;
export type StoryKind = (typeof storyKinds)[number];

const roots: Record<Exclude<StoryKind, 'all' | 'reads'>, readonly string[]> = {
  notes: ['note'],
  steps: ['evidence', 'draft', 'diagnosis'],
  promises: ['commitment', 'settlement'],
  remedies: ['resolution', 'decision', 'delivery', 'reversal', 'approval'],
  case: ['case', 'contact', 'letter', 'mail', 'closure', 'reopening', 'survey', 'customer'],
};

export function isOfKind(kind: StoryKind, deed: string): boolean {
  if (kind === 'all') return true;
  // Who has read it is a kind of its own, and drowns nothing that was done.
  if (kind === 'reads' || deed === 'case.read') return kind === 'reads' && deed === 'case.read';
  return roots[kind].includes(deed.split('.')[0] ?? '');
}
