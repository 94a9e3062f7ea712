import { type SurveyLanguage, surveyWords } from '#heart-core';

export interface SurveyMailFacts {
  language: SurveyLanguage;
  name: string;
  url: string;
  expiresAt: Date;
  timeZone: string;
  reminder: boolean;
}

/** A day as it is written in a language, by a zone's calendar. */
export const dayIn = (language: SurveyLanguage, moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(moment);

/** Where a page's customer says that they do not want to be asked. */
export const stopAddress = (url: string) => `${url}/stop`;

/** The question as a letter: plain text, and nothing of the case in it. */
export function surveyMail({ language, name, url, expiresAt, timeZone, reminder }: SurveyMailFacts) {
  const words = surveyWords[language];
  const lines = [
    words.mailGreeting.replace('{name}', () => name.replace(/\s+/g, ' ')),
    '',
    reminder ? words.mailReminder : words.mailLead,
    '',
    url,
    '',
    words.mailUntil.replace('{day}', dayIn(language, expiresAt, timeZone)),
    '',
    words.mailStop,
    stopAddress(url),
  ];
  return { subject: words.mailSubject, text: lines.join('\n') };
}
