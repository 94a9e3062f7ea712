import { Box, Button, Stack } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { LinkBase, useNotify } from 'react-admin';
import type { CaseRow, DiagnosisBody } from '#heart-core/wire';
import { Finder } from '../parts/Finder.tsx';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { useCauses } from './useCauses.ts';

/** A case whose cause is to be found: what it was about, and the cause, to be confirmed here. */
export const DueRow = ({ record }: { record: CaseRow }) => {
  const t = useT();
  const notify = useNotify();
  const { may } = useSession();
  const { causes, cause } = useCauses();
  const guess = cause(record.causeId);
  const first = guess?.countsAsId ?? guess?.id ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const { record: diagnose, pending, problem } = useDeed<DiagnosisBody>('diagnoses');
  const { number } = record;
  const causeId = chosen ?? first;
  const needsWords = cause(causeId)?.needsWords ?? false;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const narrative = words.trim();
    const said = { caseId: record.id, status: 'confirmed' as const, causeId, ...(narrative ? { narrative } : {}) };
    if (!causeId || pending || !(await diagnose(said))) return;
    notify(t('due.confirmed', { number }), { type: 'success' });
  };
  return (
    <Box component="li" sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', p: 2 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
          <LinkBase to={`/cases/${record.id}`}>#{number}</LinkBase>{' '}
          <Box component="strong" sx={{ overflowWrap: 'anywhere' }}>
            {record.summary}
          </Box>
          {record.restatement && record.restatement !== record.summary && (
            <Box sx={{ overflowWrap: 'anywhere' }}>{record.restatement}</Box>
          )}
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            {guess ? t('due.guessed', { cause: guess.name }) : t('due.noGuess')}
            {record.resolvedAt && (
              <>
                {' · '}
                {t('due.resolved')} <Moment at={record.resolvedAt} />
              </>
            )}
          </Box>
        </Box>
        {may('diagnosis.record') && (
          <Stack component="form" noValidate onSubmit={submit} sx={{ flex: '1 1 320px', gap: 1 }}>
            <Finder
              label={t('due.cause', { number })}
              value={causeId}
              onChange={setChosen}
              options={causes}
              width="100%"
            />
            {needsWords && (
              <WordsField
                id={`due-words-${record.id}`}
                label={t('due.words')}
                value={words}
                onChange={setWords}
                required
                rows={2}
              />
            )}
            {problem && <ProblemNote problem={problem} what={t('due.failedOne', { number })} />}
            <Button
              type="submit"
              variant="outlined"
              size="small"
              disabled={!causeId || pending || (needsWords && !words.trim())}
              aria-label={t('due.confirmOf', { number })}
              sx={{ alignSelf: 'flex-start' }}
            >
              {t('due.confirm')}
            </Button>
          </Stack>
        )}
      </Stack>
    </Box>
  );
};
