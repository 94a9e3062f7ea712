import { tidy } from '../text.ts';

/** By what a name is recognized: spaces and capitals make no other name. */
export const nameKey = (name: string): string => tidy(name).replace(/\s+/g, ' ').toLowerCase();
