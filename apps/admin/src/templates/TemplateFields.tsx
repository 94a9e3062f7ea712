import { Box, Button, Stack } from '@mui/material';
import { type FocusEvent, useRef } from 'react';
import { knownBlanks, type StepKey, stepKeys } from '#heart-core';
import { afterPaint } from '../parts/focus.ts';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { stepsFor, type TemplateDraft } from './templateDraft.ts';

interface TemplateFieldsProps {
  draft: TemplateDraft;
  onChange: (change: Partial<TemplateDraft>) => void;
  faults: Record<string, string>;
}

const fieldOf = (key: StepKey) => `template-${key}`;

/** The name of a template and what it says, a field a step, with the blanks that fill themselves at hand. */
export const TemplateFields = ({ draft, onChange, faults }: TemplateFieldsProps) => {
  const t = useT();
  const last = useRef<{ key: StepKey; from: number; to: number } | null>(null);
  const steps = draft.kind === 'phrase' ? [draft.stepKey] : stepsFor(draft);
  const remember = ({ target }: FocusEvent) => {
    const key = stepKeys.find((one) => fieldOf(one) === target.id);
    if (key && target instanceof HTMLTextAreaElement)
      last.current = { key, from: target.selectionStart, to: target.selectionEnd };
  };
  const insert = (blank: string) => {
    const key = last.current?.key ?? steps[0];
    if (!key) return;
    const { from, to } = last.current ?? { from: draft[key].length, to: draft[key].length };
    const words = `{${blank}}`;
    onChange({ [key]: `${draft[key].slice(0, from)}${words}${draft[key].slice(to)}` });
    const end = from + words.length;
    last.current = { key, from: end, to: end };
    afterPaint(() => {
      const field = document.getElementById(fieldOf(key));
      field?.focus();
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(end, end);
    });
  };
  const blanks = knownBlanks(draft.locale);
  return (
    <>
      <WordsField
        id="template-name"
        label={t('people.name')}
        hint={t('template.nameHint')}
        required
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={faults.name}
      />
      {draft.kind === 'phrase' && (
        <Picker
          label={t('template.step')}
          value={draft.stepKey}
          options={stepsFor(draft).map((value) => ({ value, label: t(`step.${value}.name`) }))}
          onChange={(stepKey) => {
            const key = stepKey as StepKey;
            // What was written goes along to the other step.
            onChange({ stepKey: key, [draft.stepKey]: '', [key]: draft[draft.stepKey] });
          }}
          width={240}
        />
      )}
      <Stack sx={{ gap: 2.5 }} onBlur={remember}>
        {steps.map((key) => (
          <WordsField
            key={key}
            id={fieldOf(key)}
            label={t(`step.${key}.name`)}
            value={draft[key]}
            onChange={(text) => onChange({ [key]: text })}
            rows={3}
            error={faults[key]}
          />
        ))}
      </Stack>
      {faults.parts && <Box sx={{ color: 'error.main', fontSize: 13 }}>{faults.parts}</Box>}
      <Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, mb: 0.5 }}>
          {t('template.blanks')} {draft.kind === 'message' && blanks.length > 0 && t('template.known')}
        </Box>
        <Stack
          direction="row"
          useFlexGap
          role="group"
          aria-label={t('template.insert')}
          sx={{ gap: 0.5, flexWrap: 'wrap' }}
        >
          {blanks.map((blank) => (
            <Button key={blank} size="small" variant="outlined" onClick={() => insert(blank)} sx={{ px: 1 }}>
              {`{${blank}}`}
            </Button>
          ))}
        </Stack>
      </Box>
    </>
  );
};
