import { createContext } from 'react';

/** Somebody may be in danger: the method keeps its cues and hints to itself. */
export const QuietContext = createContext(false);
