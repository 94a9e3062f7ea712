import { paperWidth } from '../parts/onPaper.ts';

/** The paper of a pilot is set smaller, so that the answer and what it rests on stay on four pages. */
const smaller = 0.8;

export const pilotPaper = { zoom: smaller, width: paperWidth / smaller };

/** How wide each of two parts is that stand beside one another there. */
export const halfOfPaper = (pilotPaper.width - 16) / 2;
