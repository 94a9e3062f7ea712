import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { CaseRecord, DiagnosisBody } from '#heart-core/wire';
import { RaiseFromCase } from '../issues/RaiseFromCase.tsx';
import { Finder } from '../parts/Finder.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useCauses } from './useCauses.ts';

interface DiagnosesPanelProps {
  record: CaseRecord;
  writable: boolean;
}

/** Why it came about: guesses at any time, the confirmed cause by the step Diagnose. */
export const DiagnosesPanel = ({ record, writable }: DiagnosesPanelProps) => {
  const t = useT();
  const { causes, cause, causeName } = useCauses();
  const { record: guess, pending, problem } = useDeed<DiagnosisBody>('diagnoses');
  const [causeId, setCauseId] = useState('');
  const last = record.diagnoses.at(-1);
  const note = async () => {
    if (await guess({ caseId: record.id, status: 'hypothesis', causeId })) setCauseId('');
  };
  return (
    <Panel id="causes" title={t('diagnosis.title')}>
      {record.diagnoses.length === 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('diagnosis.none')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {record.diagnoses.map((diagnosis) => (
          <Box component="li" key={diagnosis.id} sx={{ py: 0.75, fontSize: 13.5 }}>
            <strong>{diagnosis.causeId ? causeName(diagnosis.causeId) : t('diagnosis.notSure')}</strong>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {diagnosis.causeId && `${t(`diagnosis.${diagnosis.status}`)} · `} <Moment at={diagnosis.occurredAt} />
              {cause(diagnosis.causeId)?.countsAsId &&
                ` · ${t('diagnosis.countsAs', { cause: causeName(cause(diagnosis.causeId)?.countsAsId) })}`}
            </Box>
            {diagnosis.contributing.length > 0 && (
              <Box>{t('diagnosis.contributing', { causes: diagnosis.contributing.map(causeName).join(', ') })}</Box>
            )}
            {diagnosis.narrative && <Box>{diagnosis.narrative}</Box>}
            {diagnosis.prevention && <Box>{t('diagnosis.prevention', { words: diagnosis.prevention })}</Box>}
            {diagnosis.none && <Box>{t('diagnosis.nothing', { words: diagnosis.none })}</Box>}
            {diagnosis.causeId && diagnosis.id === last?.id && (
              <RaiseFromCase caseId={record.id} causeId={diagnosis.causeId} causeName={causeName(diagnosis.causeId)} />
            )}
          </Box>
        ))}
      </Box>
      {problem && <ProblemNote problem={problem} />}
      {writable && causes.length > 0 && (
        <Stack direction="row" sx={{ gap: 1, mt: 1.5, alignItems: 'center' }}>
          <Finder
            label={t('diagnosis.hypothesis')}
            value={causeId}
            onChange={setCauseId}
            options={causes}
            width="100%"
          />
          <Button size="small" variant="outlined" disabled={!causeId || pending} onClick={note} sx={{ flexShrink: 0 }}>
            {t('diagnosis.guess')}
          </Button>
        </Stack>
      )}
    </Panel>
  );
};
