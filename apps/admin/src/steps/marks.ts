import type { StepMark } from '#heart-core';

/** Each mark of the rail as a shape; the word always stands beside it or is read out. */
export const markShapes: Record<StepMark, string> = {
  notStarted: '○',
  begun: '◐',
  complete: '●',
  notPossible: '⊘',
  outOfOrder: '!',
};
