import { useEffect, useRef, useState } from 'react';
import type { StepKey } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { afterPaint } from '../parts/focus.ts';
import { focusClosing } from './focusClosing.ts';

/** Which step is open: the first that is missing, and from there as the agent goes. */
export function useOpenStep({ id, episode, steps }: CaseRecord) {
  const [open, setOpen] = useState<StepKey | null>(null);
  const begun = useRef('');
  useEffect(() => {
    const at = `${id} ${episode}`;
    if (begun.current === at) return;
    begun.current = at;
    setOpen(steps.find(({ required, complete }) => required && !complete)?.key ?? null);
  }, [id, episode, steps]);
  const next = (after: StepKey) => {
    const place = steps.findIndex(({ key }) => key === after);
    const following = steps.slice(place + 1).find(({ complete, required }) => !complete && required);
    setOpen(following?.key ?? null);
    if (!following) afterPaint(() => focusClosing('orMissing'));
  };
  const back = (from: StepKey) => {
    const before = steps[steps.findIndex(({ key }) => key === from) - 1];
    if (before) setOpen(before.key);
  };
  return { open, setOpen, next, back };
}
