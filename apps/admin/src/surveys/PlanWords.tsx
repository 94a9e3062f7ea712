import { Stack } from '@mui/material';
import { useState } from 'react';
import { type SurveyLanguage, surveyLanguages, surveyWords } from '#heart-core';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { type PlanDraft, reworded } from './planDraft.ts';

interface PlanWordsProps {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
}

export const languageOptions = surveyLanguages.map((value) => ({ value, label: surveyWords[value].name }));

/** The questions in the squad's own words, a language at a time; an empty field leaves the house's words. */
export const PlanWords = ({ draft, onChange }: PlanWordsProps) => {
  const t = useT();
  const [language, setLanguage] = useState<SurveyLanguage>(draft.language);
  const own = draft.wordings.find((wording) => wording.language === language);
  const house = surveyWords[language];
  const asked = [
    'score' as const,
    ...(draft.asksSolvedFirstTime ? ['solvedFirstTime' as const] : []),
    ...(draft.asksComment ? ['comment' as const] : []),
  ];
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Picker
        label={t('surveyPlan.wordsIn')}
        value={language}
        options={languageOptions}
        onChange={(value) => setLanguage(value as SurveyLanguage)}
        width={190}
      />
      {asked.map((name) => (
        <WordsField
          key={name}
          id={`plan-words-${name}`}
          label={t(`surveyPlan.words.${name}`)}
          placeholder={house[name]}
          value={own?.[name] === house[name] ? '' : (own?.[name] ?? '')}
          onChange={(text) => onChange({ wordings: reworded(draft.wordings, language, { [name]: text }) })}
        />
      ))}
    </Stack>
  );
};
