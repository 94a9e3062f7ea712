import { useTranslate } from 'react-admin';
import type { Say } from './moments.ts';

/** The catalogue's words: every string of a screen comes through here. */
export const useT = (): Say => useTranslate() as Say;
