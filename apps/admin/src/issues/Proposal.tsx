import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { mostAlike } from '#heart-core';
import type { IssueProposal } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { DismissProposal } from './DismissProposal.tsx';
import { useCount } from './days.ts';
import { RaiseIssue } from './RaiseIssue.tsx';

/** What several customers said alike: to be made an issue, or set aside with why. */
export const Proposal = ({ proposal }: { proposal: IssueProposal }) => {
  const t = useT();
  const { may } = useSession();
  const count = useCount();
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
          <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>
            {caseIds.length > mostAlike
              ? t('proposals.takesSome', { most: count(mostAlike), n: count(n) })
              : t('proposals.takesAll', { smart_count: caseIds.length })}
          </Box>
          <RaiseIssue caseIds={caseIds.slice(0, mostAlike)} onDone={() => setOpen(null)} />
        </Box>
      )}
      {open === 'dismiss' && <DismissProposal proposal={proposal} onDone={() => setOpen(null)} />}
    </Box>
  );
};
