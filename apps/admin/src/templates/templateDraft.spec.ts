import { englishTemplates } from '#heart-core';
import {
  blankTemplate,
  draftOfTemplate,
  faultsOfTemplate,
  stepsFor,
  templateBody,
  templateChange,
  templateOf,
} from './templateDraft.ts';

describe('a template as it is written', () => {
  it('is the template of the house again where nothing was typed', () => {
    for (const template of englishTemplates) expect(templateOf(draftOfTemplate(template))).toEqual(template);
  });

  it('speaks of one step as a phrase, of those that say something as a letter', () => {
    const draft = { ...blankTemplate('en'), name: ' Short ', hear: 'So {what happened}?', thank: ' Thank you. ' };
    expect(templateBody(draft).parts).toEqual([{ stepKey: 'hear', text: 'So {what happened}?' }]);
    const letter = templateBody({ ...draft, kind: 'message' });
    expect(letter).toEqual({
      ...{ name: 'Short', kind: 'message', locale: 'en' },
      parts: [
        { stepKey: 'hear', text: 'So {what happened}?' },
        { stepKey: 'thank', text: 'Thank you.' },
      ],
    });
    expect(Object.keys(templateChange(draft))).toEqual(['name', 'parts', 'active']);
  });

  it('offers the steps of its method, and what it speaks of already', () => {
    const draft = { ...blankTemplate('en'), methodKey: 'heat' };
    expect(stepsFor(draft)).toEqual(['hear', 'empathize', 'apologize', 'takeResponsibility']);
    expect(stepsFor({ ...draft, thank: 'Thank you.' })).toContain('thank');
    expect(stepsFor(blankTemplate('en'))).not.toContain('diagnose');
  });

  it('says at which step something is wrong', () => {
    expect(faultsOfTemplate({ ...blankTemplate('en'), hear: 'So {what' })).toHaveProperty('hear');
    expect(faultsOfTemplate({ ...blankTemplate('en'), kind: 'message' })).toHaveProperty('parts');
  });
});
