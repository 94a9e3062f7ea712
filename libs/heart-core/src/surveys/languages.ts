import { german } from './words/de.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';
import { dutch } from './words/nl.ts';
import type { SurveyWords } from './words/survey-words.ts';

/** The languages in which the house itself can ask a customer. */
export const surveyLanguages = ['en', 'de', 'fr', 'es', 'nl'] as const;
export type SurveyLanguage = (typeof surveyLanguages)[number];

/** All that a customer reads of a survey, in each language. */
export const surveyWords: Readonly<Record<SurveyLanguage, SurveyWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  nl: dutch,
};

/** One of our languages, of a tag like de-AT; null for another. */
export function surveyLanguage(tag: string | null | undefined): SurveyLanguage | null {
  const language = tag?.trim().split(/[-_]/)[0]?.toLowerCase();
  return surveyLanguages.find((ours) => ours === language) ?? null;
}

const longestHeader = 400;

/** The one of our languages that a browser likes best, by its Accept-Language; null where it knows none of them. */
export function likedLanguage(header: string | undefined): SurveyLanguage | null {
  const liked = (header ?? '')
    .slice(0, longestHeader)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...rest] = part.split(';');
      const weight = Number(/^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(rest[0] ?? '')?.[1] ?? (rest.length > 0 ? 0 : 1));
      return { language: surveyLanguage(tag), weight, place };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place - other.place);
  return liked[0]?.language ?? null;
}
