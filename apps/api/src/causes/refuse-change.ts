import {
  type AgainstChanging,
  type AskedChange,
  againstChanging,
  deepestLevel,
  Refusal,
  type StandingCause,
} from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';
import type { CauseChangeBody } from './changes.dto.ts';

const aims = { merge: 'intoId', split: 'parts', move: 'parentId', retire: null, restore: null } as const;
const settings = ['intoId', 'parentId', 'parts'] as const;

/** What is asked, in the core's words; a member that belongs to another kind of change is a fault. */
export function askedChange(body: CauseChangeBody): AskedChange {
  const aim = aims[body.kind];
  const faults = settings
    .filter((name) => (name === aim ? body[name] === undefined : body[name] !== undefined))
    .map((name) => ({
      pointer: `/${name}`,
      code: name === aim ? 'required' : 'notHere',
      detail: name === aim ? `A ${body.kind} needs it.` : `A ${body.kind} takes none.`,
    }));
  if (faults.length > 0) throw invalid(faults);
  return {
    kind: body.kind,
    causeId: body.causeId,
    intoId: body.kind === 'move' ? body.parentId : body.intoId,
    parts: body.parts,
  };
}

const pointers: Partial<Record<AgainstChanging, string>> = { 'no-cause': '/causeId', 'symptom-twice': '/parts' };
const settingsMissing = new Set<AgainstChanging>(['no-cause', 'no-aim']);
const details: Record<AgainstChanging, string> = {
  'no-cause': 'There is no such cause.',
  merged: 'This cause is merged into another. Undo that first.',
  retired: 'A cause that is retired or merged takes nothing in. Restore it first.',
  'in-use': 'This cause is in use.',
  'no-aim': 'There is no such cause to go to.',
  itself: 'A cause cannot be merged into itself.',
  'under-itself': 'That cause lies below this one. Move it out first.',
  'too-deep': `The tree has ${deepestLevel} levels; what lies below would not fit.`,
  'there-already': 'It stands there already.',
  'no-parts': 'A split needs at least one part.',
  'symptom-twice': 'A symptom can go to one part only.',
  'used-below': 'There are causes in use below it. Move or retire them first.',
};

/** Refuses what the tree cannot become: a name of nothing is 422, the rest a conflict with the tree as it is. */
export function demandPossible(tree: readonly StandingCause[], asked: AskedChange): void {
  const against = againstChanging(tree, asked);
  if (!against) return;
  const aim = aims[asked.kind];
  const pointer = pointers[against] ?? (aim ? `/${aim}` : '/causeId');
  const detail = details[against];
  if (against === 'symptom-twice' || against === 'no-parts') throw invalid([{ pointer, code: against, detail }]);
  if (settingsMissing.has(against))
    throw new Refusal('unprocessable', { detail, errors: [{ pointer, code: 'reference', detail }] });
  throw new Refusal('conflict', { reason: against, detail, errors: [{ pointer, code: against, detail }] });
}
