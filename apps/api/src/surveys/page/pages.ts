import {
  answerEditDays,
  type SurveyLanguage,
  type SurveyWords,
  surveyLanguages,
  surveyWords,
  type Wire,
} from '#heart-core';
import { dayIn } from '../survey-mail.ts';
import { style } from './style.ts';

/** Where a page stands: the survey's own address, and the language it is read in. */
export interface Place {
  path: string;
  language: SurveyLanguage;
}

type OpenSurvey = Wire.OpenSurveyRecord & { timeZone: string };

/** What was sent and could not be taken: it stands in the form again. */
export interface Typed {
  score: number | null;
  solvedFirstTime: boolean | null;
  comment: string | null;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

function page({ path, language }: Place, title: string, body: string): string {
  const words = surveyWords[language];
  const links = surveyLanguages
    .map((one) => {
      const here = one === language ? ' aria-current="true"' : '';
      return `<a href="${safe(path)}?lang=${one}" lang="${one}" hreflang="${one}"${here}>${surveyWords[one].name}</a>`;
    })
    .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow"><meta name="referrer" content="same-origin"><title>${safe(title)}</title><style>${style}</style></head>
<body><main>${body}<footer><p>${safe(words.privacy)}</p><nav aria-label="${safe(words.otherLanguages)}">${links}</nav></footer></main></body></html>`;
}

const card = (title: string, ...paragraphs: string[]) =>
  `<div class="card"><h1>${safe(title)}</h1>${paragraphs.map((text) => `<p>${safe(text)}</p>`).join('')}</div>`;

/** The questions, or one's own answer with a way to change it. */
export function surveyPage(place: Place, survey: OpenSurvey, now: Date, typed: Typed | null = null): string {
  const words = surveyWords[place.language];
  const day = survey.editableUntil && dayIn(place.language, new Date(survey.editableUntil), survey.timeZone);
  const final = survey.editableUntil !== null && new Date(survey.editableUntil) < now;
  if (final)
    return page(place, words.final, card(words.final, words.finalLead.replace('{days}', String(answerEditDays))));
  const form = formOf(place, survey, typed ?? survey, typed !== null);
  const stop = `<footer><p><a class="stop" href="${safe(place.path)}/stop?lang=${place.language}">${safe(words.stop)}</a></p></footer>`;
  if (!survey.answered)
    return page(
      place,
      words.title,
      `<div class="card"><h1>${safe(words.title)}</h1><p>${safe(words.lead)}</p>${form}</div>${stop}`,
    );
  return page(
    place,
    words.thanks,
    `<div class="card"><h1>${safe(words.thanks)}</h1><p>${safe(words.thanksLead)}</p><p class="muted">${safe(words.changeable.replace('{day}', day ?? ''))}</p>
<details${typed ? ' open' : ''}><summary>${safe(words.change)}</summary>${form}</details></div>${stop}`,
  );
}

function formOf({ path, language }: Place, survey: OpenSurvey, said: Typed, wrong: boolean): string {
  const words = surveyWords[language];
  const { score, solvedFirstTime, comment } = survey.questions;
  return `<form method="post" action="${safe(path)}?lang=${language}">
<fieldset${wrong ? ' aria-describedby="score-wrong"' : ''}><legend>${safe(score)}</legend>${wrong ? `<p class="error" id="score-wrong" role="alert">${safe(words.scoreNeeded)}</p>` : ''}
<div class="scale">${words.scale.map((label, i) => scoreChoice(i + 1, label, said.score)).join('')}</div></fieldset>
${solvedFirstTime === null ? '' : yesOrNo(words, solvedFirstTime, said.solvedFirstTime)}
${comment === null ? '' : commentField(words, comment, said.comment)}
<button type="submit">${safe(survey.answered ? words.change : words.send)}</button></form>`;
}

const chosen = (is: boolean) => (is ? ' checked' : '');

const scoreChoice = (score: number, label: string, said: number | null) =>
  `<label class="choice"><input type="radio" name="score" value="${score}" required${chosen(said === score)}><b>${score}</b><span>${safe(label)}</span></label>`;

const yesOrNo = (words: SurveyWords, question: string, said: boolean | null) =>
  `<fieldset><legend>${safe(question)} <span class="optional">(${safe(words.optional)})</span></legend><div class="two">
<label class="choice"><input type="radio" name="solvedFirstTime" value="yes"${chosen(said === true)}><span>${safe(words.yes)}</span></label>
<label class="choice"><input type="radio" name="solvedFirstTime" value="no"${chosen(said === false)}><span>${safe(words.no)}</span></label></div></fieldset>`;

const commentField = (words: SurveyWords, question: string, said: string | null) =>
  `<div class="block"><label class="question" for="comment">${safe(question)} <span class="optional">(${safe(words.optional)})</span></label>
<textarea id="comment" name="comment" maxlength="4000" rows="4" aria-describedby="comment-hint">${safe(said ?? '')}</textarea><p class="hint" id="comment-hint">${safe(words.commentHint)}</p></div>`;

/** Asks once more before the customer is never asked again: whoever only follows a link has said nothing. */
export function stopPage(place: Place & { back: string }): string {
  const words = surveyWords[place.language];
  return page(
    place,
    words.stopTitle,
    `<div class="card"><h1>${safe(words.stopTitle)}</h1><p>${safe(words.stopLead)}</p><form method="post" action="${safe(place.path)}?lang=${place.language}">
<button type="submit">${safe(words.stopGo)}</button></form><p><a class="stop" href="${safe(place.back)}?lang=${place.language}">${safe(words.back)}</a></p></div>`,
  );
}

export const notices = ['stopped', 'unknown', 'expired', 'final', 'busy'] as const;
export type Notice = (typeof notices)[number];

/** A page that only tells: that a link leads nowhere, that the time is over, that nobody will ask again. */
export function noticePage(place: Place, notice: Notice): string {
  const words = surveyWords[place.language];
  const lead = words[`${notice}Lead`].replace('{days}', String(answerEditDays));
  return page(place, words[notice], card(words[notice], lead));
}
