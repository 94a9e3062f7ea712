import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { NotificationRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useT } from '../parts/useT.ts';
import { noticeLink } from './noticeLink.ts';

interface NoticeRowProps {
  notice: NotificationRecord;
  onFollow: (notice: NotificationRecord) => void;
}

/** One thing that somebody was told; following it also marks it as read. */
export const NoticeRow = ({ notice, onFollow }: NoticeRowProps) => {
  const t = useT();
  const unread = notice.readAt === null;
  const about = notice.caseNumber === null ? '' : t('notices.case', { number: notice.caseNumber });
  const who = [about, notice.customer?.name, notice.issueName].filter(Boolean).join(' · ');
  const { overdue = 0, dueToday = 0 } = notice.refs as { overdue?: number; dueToday?: number };
  return (
    <Box component="li" sx={{ borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}>
      <Box
        component={LinkBase}
        to={noticeLink(notice)}
        onClick={() => onFollow(notice)}
        sx={{
          display: 'grid',
          gridTemplateColumns: '16px minmax(0, 1fr)',
          gap: 0.5,
          px: 2,
          py: 1.25,
          color: 'text.primary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'var(--tint)' },
        }}
      >
        <Box
          component="span"
          role={unread ? 'img' : undefined}
          aria-label={unread ? t('notices.unread') : undefined}
          sx={{ color: 'primary.main', fontSize: 11, lineHeight: '20px' }}
        >
          {unread ? '●' : ''}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: unread ? 650 : 400 }}>
            {notice.kind === 'digest'
              ? t('notices.digestCounts', { overdue, dueToday })
              : t(`notices.kind.${notice.kind}`)}
          </Box>
          {notice.kind === 'tidyList' && (
            <Box>{t('notices.tidyCases', { smart_count: Number(notice.refs.cases ?? 0) })}</Box>
          )}
          {notice.what && <Box sx={{ overflowWrap: 'anywhere' }}>{notice.what}</Box>}
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {who && `${who} · `}
            <Moment at={notice.at} brief />
          </Box>
        </Box>
      </Box>
    </Box>
  );
};
