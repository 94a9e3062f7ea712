import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { mostAlike } from '#heart-core';
import type { IssueProposal, ProposalDismissalBody, ProposalDismissalRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface DismissProposalProps {
  proposal: IssueProposal;
  onDone: () => void;
}

/** These cases are not proposed again; others that say the same are. */
export const DismissProposal = ({ proposal: { kind, id, caseIds }, onDone }: DismissProposalProps) => {
  const t = useT();
  const { record, pending, problem } = useDeed<ProposalDismissalBody, ProposalDismissalRecord>('proposal-dismissals');
  const [reason, setReason] = useState('');
  const go = async () => {
    const body = { kind, exampleId: id, caseIds: caseIds.slice(0, mostAlike), reason: reason.trim() };
    if (await record(body)) onDone();
  };
  return (
    <Stack
      component="form"
      onSubmit={(event) => event.preventDefault()}
      direction="row"
      useFlexGap
      sx={{ gap: 1, mt: 1, alignItems: 'flex-end', flexWrap: 'wrap', maxWidth: 700 }}
    >
      <Box sx={{ flex: '1 1 260px' }}>
        <WordsField
          id={`dismiss-${id}`}
          label={t('proposals.dismissWhy')}
          hint={t('proposals.dismissHint')}
          value={reason}
          onChange={setReason}
          required
          autoFocus
        />
      </Box>
      <Button type="submit" variant="contained" disabled={pending || !reason.trim()} onClick={go}>
        {t('proposals.dismissGo')}
      </Button>
      <Button onClick={onDone}>{t('do.cancel')}</Button>
      {problem && <ProblemNote problem={problem} what={t('proposals.notDismissed')} />}
    </Stack>
  );
};
