import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { IssueCaseBody, IssueCaseRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface TakeOutProps {
  caseId: string;
  issueId: string;
  label: string;
  onDone: () => void;
}

/** A case leaves an issue, with why; it stands in the story of the case. */
export const TakeOut = ({ caseId, issueId, label, onDone }: TakeOutProps) => {
  const t = useT();
  const { record, pending, problem } = useDeed<IssueCaseBody, IssueCaseRecord>('issue-cases');
  const [reason, setReason] = useState('');
  const go = async () => {
    if (await record({ caseId, issueId, kind: 'takenOut', reason: reason.trim() })) onDone();
  };
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, mb: 1.5, alignItems: 'flex-end', flexWrap: 'wrap', maxWidth: 700 }}>
      <Box sx={{ flex: '1 1 260px' }}>
        <WordsField id="take-out-why" label={label} value={reason} onChange={setReason} required autoFocus />
      </Box>
      <Button variant="contained" disabled={pending || !reason.trim()} onClick={go}>
        {t('issuePage.takeOut')}
      </Button>
      <Button onClick={onDone}>{t('do.cancel')}</Button>
      {problem && <ProblemNote problem={problem} what={t('issuePage.notRuled')} />}
    </Stack>
  );
};
