import { Box, Stack } from '@mui/material';
import type { StepKey } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { answerInWords, askedAt } from './answers.ts';
import { CaseAnswer } from './CaseAnswer.tsx';
import { useCustomFields } from './useCustomFields.ts';

interface CaseAnswersProps {
  record: CaseRecord;
  /** The step whose questions these are; null for those of no step. */
  stepKey: StepKey | null;
  writable: boolean;
}

/** What this house asks of a case besides, and what the case answers. */
export const CaseAnswers = ({ record, stepKey, writable }: CaseAnswersProps) => {
  const t = useT();
  const fields = useCustomFields();
  const asked = askedAt(fields, record, stepKey);
  if (record.custom === null || asked.length === 0) return null;
  return (
    <Stack sx={{ gap: 2 }}>
      {asked.map((one) =>
        writable && one.open ? (
          <CaseAnswer key={one.field.name} id={`custom-${one.field.name}`} record={record} asked={one} />
        ) : (
          <Box key={one.field.name} sx={{ overflowWrap: 'anywhere' }}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {one.field.label}:{' '}
            </Box>
            {answerInWords(one.field, record.custom?.[one.field.name], t)}
          </Box>
        ),
      )}
    </Stack>
  );
};

/** The questions of no step, in a part of the case of their own; nothing where there are none. */
export const CaseAnswersPanel = ({ record, writable }: Omit<CaseAnswersProps, 'stepKey'>) => {
  const t = useT();
  const fields = useCustomFields();
  if (record.custom === null || askedAt(fields, record, null).length === 0) return null;
  return (
    <Panel title={t('custom.inCase')} id="case-answers">
      <CaseAnswers record={record} stepKey={null} writable={writable} />
    </Panel>
  );
};
