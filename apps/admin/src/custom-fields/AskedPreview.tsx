import { Box } from '@mui/material';
import { useState } from 'react';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { AnswerField } from './AnswerField.tsx';
import type { Typed } from './answers.ts';
import { type CustomFieldDraft, customFieldChange } from './customFieldDraft.ts';
import { placeInWords } from './customFieldWords.ts';

/** How it is asked: the very field that agents will see. Nothing typed here is kept. */
export const AskedPreview = ({ draft }: { draft: CustomFieldDraft }) => {
  const t = useT();
  const [typed, setTyped] = useState<Typed>(null);
  const { choices = [], stepKey = null } = customFieldChange(draft);
  const field = {
    ...{ id: '', version: 0, changedBy: null, recordedAt: '', name: draft.name, type: draft.type, active: true },
    ...{ choices, stepKey, symptomIds: draft.symptomIds, required: draft.required },
    label: draft.label.trim() || t('custom.field.label'),
  };
  return (
    <Panel title={t('custom.preview')}>
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1.5 }}>
        {placeInWords({ stepKey }, t)}
        <OpenCases
          filter={draft.symptomIds.length > 0 ? { symptomId: draft.symptomIds } : undefined}
          words="custom.openAsked"
        />
      </Box>
      {draft.type === 'choice' && choices.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t('custom.choicesMissing')}</Box>
      ) : (
        <AnswerField
          key={draft.type}
          id="custom-preview"
          field={field}
          typed={typed}
          onChange={setTyped}
          required={draft.required}
        />
      )}
      {draft.name && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 2, overflowWrap: 'anywhere' }}>
          {t('custom.saidAs', { word: `custom.${draft.name}` })}
        </Box>
      )}
    </Panel>
  );
};
