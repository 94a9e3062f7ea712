import { surveyLanguages, surveyWords } from '#heart-core';

/** A language by its own name, where the house speaks it; else its code. */
export const languageName = (code: string | null): string | null => {
  const ours = surveyLanguages.find((one) => one === code);
  return ours ? surveyWords[ours].name : code;
};
