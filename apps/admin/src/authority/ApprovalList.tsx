import { Box, Button, Stack } from '@mui/material';
import { useContext, useRef } from 'react';
import { useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ResolutionRecord } from '#heart-core/wire';
import { LiveContext } from '../live/live.ts';
import { useLive } from '../live/useLive.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { AnsweredList } from './AnsweredList.tsx';
import { ApprovalCard } from './ApprovalCard.tsx';
import { ApprovalInbox } from './ApprovalInbox.tsx';
import { Turnaround } from './Turnaround.tsx';
import { useInboxKeys } from './useInboxKeys.ts';

const tabs = ['waiting', 'decided', 'expired'] as const;

/** May we? Requests above someone's authority: the waiting customer first, then the oldest. A link opens its card whatever became of it. */
export const ApprovalList = () => {
  const t = useT();
  const { may } = useSession();
  const { link } = useContext(LiveContext);
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((name) => name === search.get('tab')) ?? 'waiting';
  const linked = search.get('id');
  return (
    <Page title={t('menu.approvals')} question={t('approval.question')} needs="resolution.read">
      <Stack direction="row" role="tablist" aria-label={t('menu.approvals')} useFlexGap sx={{ gap: 1, mb: 1.5 }}>
        {tabs.map((name) => (
          <Button
            key={name}
            role="tab"
            aria-selected={name === tab && !linked}
            variant={name === tab && !linked ? 'contained' : 'outlined'}
            size="small"
            sx={{ minHeight: { xs: 44, sm: 32 } }}
            onClick={() => setSearch({ tab: name }, { replace: true })}
          >
            {t(`approval.tab.${name}`)}
          </Button>
        ))}
      </Stack>
      {link.state === 'offline' && (
        <Box role="status" sx={{ color: 'var(--broken-text)', fontWeight: 600, mb: 1 }}>
          <span aria-hidden>○ </span>
          {t('approval.stale')}
        </Box>
      )}
      <Box sx={{ maxWidth: linked || tab === 'waiting' ? 860 : 1160 }}>
        {linked ? (
          <LinkedCard id={linked} />
        ) : tab === 'waiting' ? (
          <ApprovalInbox squadId={search.get('squadId')} alone />
        ) : (
          <>
            {tab === 'decided' && may('metric.read') && <Turnaround />}
            <AnsweredList tab={tab} />
          </>
        )}
      </Box>
    </Page>
  );
};

const LinkedCard = ({ id }: { id: string }) => {
  const t = useT();
  const { data, error, isPending, refetch } = useGetOne<ResolutionRecord>('resolutions', { id });
  useLive(['resolutions', 'decisions'], () => void refetch());
  const inbox = useRef<HTMLUListElement>(null);
  useInboxKeys(inbox);
  if (error) return <ProblemNote problem={error} what={t('approval.missing')} onRetry={() => refetch()} />;
  if (isPending || !data) return <Waiting rows={3} height={64} />;
  return (
    <Box component="ul" ref={inbox} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      <ApprovalCard resolution={data} here />
    </Box>
  );
};
