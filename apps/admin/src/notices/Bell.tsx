import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import { Badge, Box, Button, IconButton, Popover, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useGetList } from 'react-admin';
import type { NotificationReadingBody, NotificationRecord } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { useLive } from '../live/useLive.ts';
import { useHushed } from '../parts/hush.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { NoticeRow } from './NoticeRow.tsx';

const newestFirst = { field: 'at', order: 'DESC' } as const;

/** What one was told without asking: how many unread, the latest, and a word when something comes. */
export const Bell = () => {
  const t = useT();
  const heading = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const {
    data = [],
    error,
    refetch,
  } = useGetList<NotificationRecord>('notifications', {
    pagination: { page: 1, perPage: 20 },
    sort: newestFirst,
  });
  const { total: unread = 0, refetch: recount } = useGetList<NotificationRecord>('notifications', {
    filter: { unread: true },
    pagination: { page: 1, perPage: 1 },
    sort: newestFirst,
  });
  useLive(['notifications'], () => {
    void refetch();
    void recount();
  });
  const client = useQueryClient();
  const [problem, setProblem] = useState<Refused | null>(null);
  const mark = async (body: NotificationReadingBody) => {
    setProblem(null);
    try {
      await ask('/notification-readings', { method: 'POST', body });
      await client.invalidateQueries({ queryKey: ['notifications'] });
    } catch (refused) {
      setProblem(refused as Refused);
    }
  };
  const follow = ({ id, readAt }: NotificationRecord) => {
    setAnchor(null);
    if (readAt === null) void mark({ ids: [id] });
  };
  // While a customer is heard out, the bell keeps what it said before.
  const hushed = useHushed();
  const [told, setTold] = useState(0);
  useEffect(() => {
    if (!hushed) setTold(unread);
  }, [hushed, unread]);
  const words = told > 0 ? t('notices.bell', { smart_count: told }) : t('notices.bellQuiet');
  return (
    <>
      <IconButton
        size="small"
        aria-label={words}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge badgeContent={told} max={99} color="primary">
          <NotificationsIcon fontSize="small" />
        </Badge>
      </IconButton>
      <Box
        role="status"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' }}
      >
        {told > 0 ? words : ''}
      </Box>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        elevation={0}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': heading,
            sx: { width: 380, maxWidth: 'calc(100vw - 24px)', border: '1px solid var(--rule)', mt: 0.5 },
          },
        }}
      >
        <Stack direction="row" sx={{ alignItems: 'center', px: 2, py: 1, borderBottom: '1px solid var(--rule)' }}>
          <Typography id={heading} variant="h2" sx={{ flex: 1 }}>
            {t('notices.title')}
          </Typography>
          {unread > 0 && (
            <Button size="small" onClick={() => void mark({ all: true })}>
              {t('notices.readAll')}
            </Button>
          )}
        </Stack>
        {error && <ProblemNote problem={error} what={t('notices.failed')} onRetry={() => refetch()} />}
        {problem && <ProblemNote problem={problem} what={t('notices.notMarked')} />}
        {data.length === 0 ? (
          <Box sx={{ p: 2, color: 'text.secondary' }}>{t('notices.none')}</Box>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {data.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onFollow={follow} />
            ))}
          </Box>
        )}
      </Popover>
    </>
  );
};
