import { createContext } from 'react';
import type { PromiseDraft } from '../commitments/promiseDraft.ts';

/** Opens the form of promises, filled in this way. */
export const PromiseContext = createContext<(draft: PromiseDraft) => void>(() => undefined);
