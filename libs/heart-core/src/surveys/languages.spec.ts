import { likedLanguage, surveyLanguage, surveyLanguages, surveyWords } from './languages.ts';
import { checkSurveyPlan, questionsIn, usualSurveyPlan } from './plan.ts';

describe('The language in which a customer is asked', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['NL_be', 'nl'],
    ['pl', null],
    ['', null],
    [null, null],
  ])('%p is %p', (tag, language) => expect(surveyLanguage(tag)).toBe(language));

  test.each([
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['pl, de;q=0.3, es;q=0.7', 'es'],
    ['pl', null],
    ['de;q=0, nl;q=0.1', 'nl'],
    ['*', null],
    ['de;q=nonsense', null],
    [undefined, null],
  ])('a browser that likes %p reads %p', (header, language) => expect(likedLanguage(header)).toBe(language));

  test('every language says everything, with the same blanks', () => {
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
    const names = Object.keys(surveyWords.en) as (keyof typeof surveyWords.en)[];
    for (const language of surveyLanguages)
      for (const name of names) {
        const [said, meant] = [surveyWords[language][name], surveyWords.en[name]];
        expect([said].flat().every((text) => text.trim() !== '')).toBe(true);
        expect([language, name, blanks(String(said))]).toEqual([language, name, blanks(String(meant))]);
        expect([said].flat()).toHaveLength([meant].flat().length);
      }
  });

  test('a squad’s own wording stands before the house’s, in its language alone', () => {
    const plan = { ...usualSurveyPlan, wordings: [{ language: 'de' as const, score: 'Alles gut?' }] };
    expect(questionsIn(plan, 'de')).toEqual({
      score: 'Alles gut?',
      solvedFirstTime: surveyWords.de.solvedFirstTime,
      comment: surveyWords.de.comment,
    });
    expect(questionsIn({ ...plan, asksComment: false }, 'fr')).toMatchObject({
      score: surveyWords.fr.score,
      comment: null,
    });
  });

  test('a language is worded once', () => {
    const twice = [
      { language: 'en' as const, score: 'A?' },
      { language: 'en' as const, score: 'B?' },
    ];
    expect(checkSurveyPlan({ wordings: twice })).toMatchObject([{ pointer: '/wordings/1/language', code: 'repeated' }]);
    expect(checkSurveyPlan({ wordings: twice.slice(1) })).toEqual([]);
  });
});
