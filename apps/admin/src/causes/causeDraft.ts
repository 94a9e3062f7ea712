import type { CauseBody, CauseRecord } from '#heart-core/wire';

/** A cause as it is typed: every field a text, the yes-or-no of control among them. */
export interface CauseDraft {
  name: string;
  definition: string;
  example: string;
  notThis: string;
  aliases: string;
  ownerId: string;
  controllable: '' | 'yes' | 'no';
  needsWords: boolean;
}

export const blankCause: CauseDraft = {
  ...{ name: '', definition: '', example: '', notThis: '', aliases: '', ownerId: '' },
  ...{ controllable: '', needsWords: false },
};

export function draftOfCause(cause: CauseRecord): CauseDraft {
  const { name, definition, example, notThis, aliases, ownerId, controllable, needsWords } = cause;
  return {
    ...{ name, definition: definition ?? '', example: example ?? '', notThis: notThis ?? '' },
    ...{ aliases: aliases.join('\n'), ownerId: ownerId ?? '', needsWords },
    controllable: controllable === null ? '' : controllable ? 'yes' : 'no',
  };
}

/** One name a line; empty lines are none, and the same name twice is one. */
export const aliasesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The draft as it is sent; what was left empty is taken away. */
export function causeBody(draft: CauseDraft): Omit<CauseBody, 'parentId'> {
  const words = (text: string) => text.trim() || null;
  return {
    name: draft.name.trim(),
    definition: words(draft.definition),
    example: words(draft.example),
    notThis: words(draft.notThis),
    aliases: aliasesOf(draft.aliases),
    ownerId: draft.ownerId || null,
    controllable: draft.controllable === '' ? null : draft.controllable === 'yes',
    needsWords: draft.needsWords,
  };
}

/** A new one says nothing of what was left empty. */
export function newCauseBody(draft: CauseDraft, parentId: string): CauseBody {
  const { name, ...rest } = causeBody(draft);
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { name, ...said, ...(parentId ? { parentId } : {}) };
}
