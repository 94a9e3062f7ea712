import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useNavigate } from 'react-admin';
import type { IssueRulingBody, IssueRulingRecord, WholeIssue } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

/** "Looks like Charged twice, join it?" */
export const AlikePanel = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const navigate = useNavigate();
  const [into, setInto] = useState<{ id: string; name: string } | null>(null);
  const { record: rule, pending, problem } = useDeed<IssueRulingBody, IssueRulingRecord>('issue-rulings');
  if (issue.alike.length === 0) return null;
  const join = async (intoId: string) => {
    if (await rule({ issueId: issue.id, ruling: 'joined', intoId })) navigate(`/issues/${intoId}`);
  };
  return (
    <Panel title={t('issuePage.alike')} id="alike">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {issue.alike.map(({ id, name, why }) => (
          <Box component="li" key={id} sx={{ py: 0.5 }}>
            <Stack direction="row" useFlexGap sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Box sx={{ flex: '1 1 240px' }}>
                <LinkBase to={`/issues/${id}`}>{name}</LinkBase>{' '}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                  {t(`issuePage.alikeWhy.${why}`)}
                </Box>
              </Box>
              <Button size="small" aria-expanded={into?.id === id} onClick={() => setInto({ id, name })}>
                {t('issuePage.joinInto', { name })}
              </Button>
            </Stack>
          </Box>
        ))}
      </Box>
      {into && (
        <Box sx={{ mt: 1, bgcolor: 'var(--tint)', borderRadius: 1, p: 1.5 }}>
          {t('issuePage.joinWhat')}
          <Stack direction="row" sx={{ gap: 1, mt: 1 }}>
            <Button variant="contained" size="small" disabled={pending} onClick={() => join(into.id)}>
              {t('issuePage.joinGo')}
            </Button>
            <Button size="small" onClick={() => setInto(null)}>
              {t('do.cancel')}
            </Button>
          </Stack>
        </Box>
      )}
      {problem && <ProblemNote problem={problem} what={t('issuePage.notRuled')} />}
    </Panel>
  );
};
