import { useState } from 'react';
import type { StepKey } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import type { PromiseDraft } from '../commitments/promiseDraft.ts';
import { putOnShelf } from '../drafts/shelf.ts';
import { type Command, useCommands } from '../keys/commands.ts';
import { actOf, onRail } from '../keys/singleKeys.ts';
import { useKeys } from '../keys/useKeys.ts';
import { afterPaint, focusField } from '../parts/focus.ts';
import { useT } from '../parts/useT.ts';
import { type ContextTab, contextTabs } from './CaseContext.tsx';
import { promiseSaid } from './promiseSaid.ts';

interface CaseAtHand {
  record: CaseRecord;
  writable: boolean;
  onStep: (key: StepKey) => void;
  onContext: (tab?: ContextTab) => void;
}

/** Opens a form by its button, or goes to it where it is open already. */
function openBy(buttonId: string, firstField: string): void {
  const button = document.getElementById(buttonId);
  if (button?.getAttribute('aria-expanded') === 'true') focusField(firstField);
  else button?.click();
}

/** What can be done in a case: from the rail by key, and from the palette by name. */
export function useCaseActs({ record, writable, onStep, onContext }: CaseAtHand) {
  const t = useT();
  const { remapped } = useKeys();
  // A promise said in the palette is put into the panel by drawing it anew.
  const [turn, again] = useState(0);
  const promise = () => openBy('make-promise', 'promise-kind');
  const remedy = () => openBy('add-remedy', 'remedy-remedy');
  const help = () => document.getElementById('get-help')?.click();
  const promiseAs = (draft: PromiseDraft) => {
    putOnShelf(`promise.${record.id}`, draft);
    again(turn + 1);
    afterPaint(promise);
  };
  const hear = (words: string) => {
    const said = promiseSaid(words, new Date());
    if (!said) return null;
    const when = said.when.preset === 'pick' ? said.when.at.replace('T', ' ') : t(`promise.preset.${said.when.preset}`);
    return {
      words: t('keys.case.promiseSaid', { kind: t(`promise.kinds.${said.kind}`), when }),
      run: () => promiseAs(said),
    };
  };
  const steps = record.steps.map(
    ({ key }): Command => ({
      id: `case.step.${key}`,
      words: t('keys.case.step', { name: t(`step.${key}.name`) }),
      run: () => onStep(key),
    }),
  );
  const tabs = contextTabs.map(
    (tab): Command => ({
      id: `case.show.${tab}`,
      words: t('keys.case.show', { name: t(`workspace.context.${tab}`) }),
      run: () => onContext(tab),
    }),
  );
  const deeds: Command[] = writable
    ? [
        { id: 'case.promise', words: t('keys.case.promise'), run: promise, said: hear },
        { id: 'case.remedy', words: t('keys.case.remedy'), run: remedy },
        { id: 'case.close', words: t('keys.case.close'), run: () => focusField('closing') },
      ]
    : [];
  useCommands([
    ...deeds,
    ...steps,
    {
      id: 'case.note',
      words: t('keys.case.note'),
      run: () => {
        onContext('timeline');
        afterPaint(() => focusField('case-note'));
      },
    },
    { id: 'case.context', words: t('keys.acts.context'), key: 'context', run: () => onContext() },
    ...tabs,
    { id: 'case.help', words: t('keys.case.help'), run: help },
  ]);
  const onRailKey = (key: string): boolean => {
    const act = actOf(key, remapped, onRail);
    if (act === 'promise') promise();
    else if (act === 'approval') remedy();
    else if (act === 'getHelp') help();
    else return false;
    return true;
  };
  return { turn, onRailKey, promiseAs };
}
