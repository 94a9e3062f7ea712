import type { CaseRecord } from '#heart-core/wire';
import { keeperOf } from '../drafts/keepers.ts';
import type { StartDraft } from './startDraft.ts';

const fieldsOfStep = { hear: ['confirmation'], empathize: ['feeling', 'words'] } as const;

/** What was said in a quick log that became a whole one is typed into the steps of the case already. */
export function carryInto({ id, episode, steps }: CaseRecord, { said, summary }: StartDraft): void {
  if (!said || Object.values(said).every((value) => !value)) return;
  for (const [stepKey, names] of Object.entries(fieldsOfStep)) {
    if (!steps.some(({ key }) => key === stepKey)) continue;
    const keeper = keeperOf(id, episode, stepKey);
    if (stepKey === 'hear') keeper.type('restatement', summary.trim());
    for (const name of names) if (said[name]) keeper.type(name, said[name]);
  }
}
