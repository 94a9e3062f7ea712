/** What a case's story can be narrowed to, by the deeds that belong to it. */
export const storyKinds = ['all', 'notes', 'steps', 'promises', 'remedies', 'case'] as const;
export type StoryKind = (typeof storyKinds)[number];

const roots: Record<Exclude<StoryKind, 'all'>, readonly string[]> = {
  notes: ['note'],
  steps: ['evidence', 'draft', 'diagnosis'],
  promises: ['commitment', 'settlement'],
  remedies: ['resolution', 'decision', 'delivery', 'reversal', 'approval'],
  case: ['case', 'contact', 'letter', 'closure', 'reopening', 'survey', 'customer'],
};

export const isOfKind = (kind: StoryKind, deed: string): boolean =>
  kind === 'all' || roots[kind].includes(deed.split('.')[0] ?? '');
