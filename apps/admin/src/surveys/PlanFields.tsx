import { FormControlLabel, Stack, Switch } from '@mui/material';
import type { SurveyLanguage } from '#heart-core';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { languageOptions, PlanWords } from './PlanWords.tsx';
import { minutesOf, type PlanDraft, reminderOf, restOf } from './planDraft.ts';

interface PlanFieldsProps {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  faults: Record<string, string>;
}

const questions = ['asksSolvedFirstTime', 'asksComment'] as const;
const sparing = ['asksSensitive', 'asksVulnerable'] as const;

/** What is asked, when, and who is left in peace. */
export const PlanFields = ({ draft, onChange, faults }: PlanFieldsProps) => {
  const t = useT();
  const flag = (name: 'automatic' | (typeof questions)[number] | (typeof sparing)[number]) => (
    <FormControlLabel
      key={name}
      control={<Switch checked={draft[name]} onChange={({ target }) => onChange({ [name]: target.checked })} />}
      label={t(`surveyPlan.${name}`)}
    />
  );
  return (
    <>
      <FieldFrame id="plan-when" label={t('surveyPlan.when')} hint={t('surveyPlan.whenHint')}>
        {flag('automatic')}
      </FieldFrame>
      {draft.automatic && (
        <>
          <WordsField
            id="plan-after"
            label={t('surveyPlan.afterHours')}
            hint={t('surveyPlan.afterHint')}
            value={draft.afterHours}
            onChange={(afterHours) => onChange({ afterHours })}
            error={minutesOf(draft) === null ? t('surveyPlan.afterWrong') : faults.afterMinutes}
          />
          <WordsField
            id="plan-rest"
            label={t('surveyPlan.restDays')}
            hint={t('surveyPlan.restHint')}
            value={draft.restDays}
            onChange={(restDays) => onChange({ restDays })}
            error={restOf(draft) === null ? t('surveyPlan.restWrong') : faults.restDays}
          />
        </>
      )}
      <WordsField
        id="plan-remind"
        label={t('surveyPlan.remindAfterDays')}
        hint={t('surveyPlan.remindHint')}
        value={draft.remindAfterDays}
        onChange={(remindAfterDays) => onChange({ remindAfterDays })}
        error={reminderOf(draft) === undefined ? t('surveyPlan.remindWrong') : faults.remindAfterDays}
      />
      <FieldFrame id="plan-spares" label={t('surveyPlan.spares')} hint={t('surveyPlan.sparesHint')}>
        <Stack>{sparing.map(flag)}</Stack>
      </FieldFrame>
      <FieldFrame id="plan-questions" label={t('surveyPlan.questions')} hint={t('surveyPlan.questionsHint')}>
        <Stack sx={{ mb: 1.5 }}>{questions.map(flag)}</Stack>
        <PlanWords draft={draft} onChange={onChange} />
      </FieldFrame>
      <FieldFrame id="plan-language" label={t('surveyPlan.language')} hint={t('surveyPlan.languageHint')}>
        <Picker
          bare
          label={t('surveyPlan.language')}
          value={draft.language}
          options={languageOptions}
          onChange={(language) => onChange({ language: language as SurveyLanguage })}
          width={190}
        />
      </FieldFrame>
      <WordsField
        id="plan-from"
        type="datetime-local"
        label={t('surveyPlan.from')}
        hint={t('surveyPlan.fromHint')}
        value={draft.from}
        onChange={(from) => onChange({ from })}
        error={faults.fromAt}
      />
    </>
  );
};
