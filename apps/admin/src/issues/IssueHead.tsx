import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { againstRuling, type IssueRuling } from '#heart-core';
import type { IssueRulingBody, IssueRulingRecord, WholeIssue } from '#heart-core/wire';
import { useOnPaper } from '../parts/onPaper.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { OwnerPicker } from './OwnerPicker.tsx';
import { SignalMark } from './SignalMark.tsx';
import { StateMark } from './StateMark.tsx';
import { useIssueChange } from './useIssue.ts';

interface IssueHeadProps {
  issue: WholeIssue;
  onChanged: () => void;
}

/** Signal, state and owner, and what a person may rule: real, set aside, open again. */
export const IssueHead = ({ issue, onChanged }: IssueHeadProps) => {
  const t = useT();
  const { user, may } = useSession();
  const { personName } = usePeople();
  const printed = useOnPaper();
  const { change, pending, problem } = useIssueChange(issue, onChanged);
  const {
    record: rule,
    pending: ruling,
    problem: refused,
  } = useDeed<IssueRulingBody, IssueRulingRecord>('issue-rulings');
  const [open, setOpen] = useState<'dismiss' | 'name' | null>(null);
  const [reason, setReason] = useState('');
  const [name, setName] = useState(issue.name);
  const can = (word: IssueRuling) => may('issue.write') && againstRuling(issue.state, word) === null;
  const dismiss = async () => {
    if (await rule({ issueId: issue.id, ruling: 'dismissed', reason })) setOpen(null);
  };
  return (
    <Box>
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <SignalMark signal={issue.signal} />
        <StateMark state={issue.state} />
        {may('issue.write') && !printed ? (
          <OwnerPicker value={issue.ownerId ?? ''} onChange={(id) => change({ ownerId: id || null })} />
        ) : (
          <span>
            {t('issuePage.owner')}: {issue.ownerId ? personName(issue.ownerId) : t('issue.noOwner')}
          </span>
        )}
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', displayPrint: 'none' }}>
          {user && may('issue.write') && issue.ownerId === null && (
            <Button size="small" disabled={pending} onClick={() => change({ ownerId: user.id })}>
              {t('issuePage.takeOwner')}
            </Button>
          )}
          {can('confirmed') && (
            <Button
              size="small"
              variant="outlined"
              disabled={ruling}
              onClick={() => rule({ issueId: issue.id, ruling: 'confirmed' })}
            >
              {t('issuePage.confirm')}
            </Button>
          )}
          {can('reopened') && (
            <Button
              size="small"
              variant="outlined"
              disabled={ruling}
              onClick={() => rule({ issueId: issue.id, ruling: 'reopened' })}
            >
              {t('issuePage.reopen')}
            </Button>
          )}
          {may('issue.write') && (
            <Button
              size="small"
              aria-expanded={open === 'name'}
              onClick={() => setOpen(open === 'name' ? null : 'name')}
            >
              {t('issuePage.change')}
            </Button>
          )}
          {can('dismissed') && (
            <Button
              size="small"
              aria-expanded={open === 'dismiss'}
              onClick={() => setOpen(open === 'dismiss' ? null : 'dismiss')}
            >
              {t('issuePage.dismiss')}
            </Button>
          )}
        </Stack>
      </Stack>
      {issue.about && <Box sx={{ mt: 1, maxWidth: '75ch', whiteSpace: 'pre-line' }}>{issue.about}</Box>}
      {open === 'dismiss' && (
        <Stack
          direction="row"
          useFlexGap
          sx={{ gap: 1, mt: 1, alignItems: 'flex-end', flexWrap: 'wrap', maxWidth: 640 }}
        >
          <Box sx={{ flex: '1 1 240px' }}>
            <WordsField
              id="dismiss-why"
              label={t('issuePage.dismissWhy')}
              value={reason}
              onChange={setReason}
              required
              autoFocus
            />
          </Box>
          <Button variant="contained" disabled={!reason.trim() || ruling} onClick={dismiss}>
            {t('issuePage.dismiss')}
          </Button>
        </Stack>
      )}
      {open === 'name' && (
        <Stack
          direction="row"
          useFlexGap
          sx={{ gap: 1, mt: 1, alignItems: 'flex-end', flexWrap: 'wrap', maxWidth: 640 }}
        >
          <Box sx={{ flex: '1 1 240px' }}>
            <WordsField
              id="issue-rename"
              label={t('issue.nameField')}
              hint={t('issue.nameHint')}
              value={name}
              onChange={setName}
              required
              autoFocus
            />
          </Box>
          <Button
            variant="contained"
            disabled={!name.trim() || name === issue.name || pending}
            onClick={() => change({ name: name.trim() })}
          >
            {t('issuePage.saveName')}
          </Button>
        </Stack>
      )}
      {problem ? <ProblemNote problem={problem} what={t('issuePage.notSaved')} /> : null}
      {refused && <ProblemNote problem={refused} what={t('issuePage.notRuled')} />}
    </Box>
  );
};
