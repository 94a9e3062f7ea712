import { Box, Typography } from '@mui/material';
import { LinkBase, useLocaleState } from 'react-admin';
import type { CalendarPreview, MovedPromise } from '#heart-core/wire';
import { dayAndTime } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

const mostShown = 8;

/** Open promises that new hours would touch: those that would move, and those that stay as they were told. */
export const PromisesMoved = ({ preview, zone }: { preview: CalendarPreview; zone: string }) => {
  const t = useT();
  if (preview.moving + preview.staying === 0)
    return <Typography sx={{ fontSize: 13.5 }}>● {t('hours.nothingMoves')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {preview.moving > 0 && (
        <Group
          title={`→ ${t('hours.moving', { smart_count: preview.moving })}`}
          rows={preview.moves}
          all={preview.moving}
          zone={zone}
        />
      )}
      {preview.staying > 0 && (
        <Group
          title={`! ${t('hours.staying', { smart_count: preview.staying })}`}
          hint={t('hours.stayingHint')}
          rows={preview.stays}
          all={preview.staying}
          zone={zone}
        />
      )}
    </Box>
  );
};

interface GroupProps {
  title: string;
  hint?: string;
  rows: MovedPromise[];
  all: number;
  zone: string;
}

const Group = ({ title, hint, rows, all, zone }: GroupProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const time = (moment: string) => dayAndTime(new Date(moment), locale, zone);
  const shown = rows.slice(0, mostShown);
  return (
    <Box>
      <Typography sx={{ fontWeight: 600, fontSize: 13.5 }}>{title}</Typography>
      {hint && <Typography sx={{ color: 'text.secondary', fontSize: 12.5 }}>{hint}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, fontSize: 13.5 }}>
        {shown.map((row) => (
          <Box component="li" key={row.commitmentId} sx={{ py: 0.5, borderTop: '1px solid var(--rule)' }}>
            <LinkBase to={`/cases/${row.caseId}`}>#{row.caseNumber}</LinkBase> {row.what ?? t('hours.secret')}
            <Box sx={{ color: 'text.secondary' }}>
              {row.newDueAt ? t('hours.moved', { from: time(row.dueAt), to: time(row.newDueAt) }) : time(row.dueAt)}
            </Box>
          </Box>
        ))}
      </Box>
      {all > shown.length && (
        <Typography sx={{ color: 'text.secondary', fontSize: 12.5 }}>
          {t('hours.more', { smart_count: all - shown.length })}
        </Typography>
      )}
    </Box>
  );
};
