import { createContext } from 'react';
import type { AgentsWords, ApologyStance, StepKey } from '#heart-core';

/** Where words are being put: the step, the stance of its method, and what the agent has said so far. Hints are made from it. */
export interface Speech {
  stepKey: StepKey | 'promise';
  methodKey: string;
  stance: ApologyStance;
  own: AgentsWords;
  /** Letters as they can be begun here, filled from the case. */
  letters?: readonly { name: string; text: string }[];
}

export const SpeechContext = createContext<Speech | null>(null);
