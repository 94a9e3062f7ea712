import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { IssueProposal } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { DismissProposal } from './DismissProposal.tsx';
import { RaiseIssue } from './RaiseIssue.tsx';

/** So many cases are joined at once. */
const mostJoined = 200;

/** What several customers said alike: to be made an issue, or set aside with why. */
export const Proposal = ({ proposal }: { proposal: IssueProposal }) => {
  const t = useT();
  const { may } = useSession();
  const [open, setOpen] = useState<'make' | 'dismiss' | null>(null);
  const { kind, n, customers, example, caseIds, firstAt, lastAt } = proposal;
  const whose = customers > 0 ? t('proposals.customers', { smart_count: customers }) : t('proposals.unknown');
  return (
    <Box component="li" sx={{ borderTop: '1px solid var(--rule)', py: 1.5 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <strong>{t(`proposals.n.${kind}`, { n })}</strong> · {t(`proposals.kind.${kind}`)} · {whose}
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            <Moment at={firstAt} relative={false} /> – <Moment at={lastAt} relative={false} />
          </Box>
          <Box component="blockquote" sx={{ m: 0, mt: 0.5, overflowWrap: 'anywhere', maxWidth: '75ch' }}>
            “{example}”
          </Box>
        </Box>
        {may('issue.write') && open === null && (
          <Stack direction="row" sx={{ gap: 1 }}>
            <Button size="small" onClick={() => setOpen('dismiss')}>
              {t('proposals.dismiss')}
            </Button>
            <Button size="small" variant="outlined" onClick={() => setOpen('make')}>
              {t('proposals.make')}
            </Button>
          </Stack>
        )}
      </Stack>
      {open === 'make' && (
        <Box sx={{ mt: 1 }}>
          <RaiseIssue caseIds={caseIds.slice(0, mostJoined)} onDone={() => setOpen(null)} />
        </Box>
      )}
      {open === 'dismiss' && <DismissProposal proposal={proposal} onDone={() => setOpen(null)} />}
    </Box>
  );
};
