import { Autocomplete, Box, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { IssueCaseBody, IssueCaseRecord, IssueRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { StateMark } from './StateMark.tsx';

interface JoinIssueProps {
  caseId: string;
  /** The issues that it belongs to already. */
  known: readonly string[];
  onDone: () => void;
}

const mostFound = 8;
const none: IssueRecord[] = [];

/** "This belongs to…": some letters of its name find an issue that is still open, and a click joins the case to it. */
export const JoinIssue = ({ caseId, known, onDone }: JoinIssueProps) => {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [issue, setIssue] = useState<IssueRecord | null>(null);
  const { record: join, pending, problem } = useDeed<IssueCaseBody, IssueCaseRecord>('issue-cases');
  const words = typed.trim();
  const { data = none, isFetching } = useGetList<IssueRecord>('issues', {
    filter: { live: true, q: words || undefined },
    pagination: { page: 1, perPage: mostFound + known.length },
    sort: { field: 'signal', order: 'DESC' },
  });
  const go = async () => {
    if (issue && (await join({ caseId, issueId: issue.id }))) onDone();
  };
  return (
    <Stack
      component="form"
      onSubmit={(event) => event.preventDefault()}
      direction="row"
      useFlexGap
      sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <Autocomplete<IssueRecord>
        id="join-issue"
        size="small"
        options={data.filter(({ id }) => !known.includes(id)).slice(0, mostFound)}
        value={issue}
        onChange={(_event, chosen) => setIssue(chosen)}
        onInputChange={(_event, text, why) => setTyped(why === 'input' ? text : '')}
        loading={isFetching}
        filterOptions={(all) => all}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        autoHighlight={words !== ''}
        loadingText={t('caseIssues.looking')}
        noOptionsText={t('caseIssues.notFound')}
        openText={t('find.open')}
        closeText={t('find.close')}
        clearText={t('find.clear')}
        sx={{ flex: '1 1 260px' }}
        renderOption={({ key, ...rest }, option) => (
          <Box component="li" key={key} {...rest}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{option.name}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5, marginInlineStart: 1 }}>
              <StateMark state={option.state} />
            </Box>
          </Box>
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            autoFocus
            label={t('caseIssues.which')}
            placeholder={t('find.type')}
            slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps?.inputLabel, shrink: true } }}
          />
        )}
      />
      <Button type="submit" variant="contained" disabled={!issue || pending} onClick={go}>
        {t('caseIssues.join')}
      </Button>
      <Button onClick={onDone}>{t('do.cancel')}</Button>
      {problem && <ProblemNote problem={problem} what={t('caseIssues.notJoined')} />}
    </Stack>
  );
};
