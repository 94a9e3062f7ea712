import { Box, Button } from '@mui/material';
import { useId, useState } from 'react';
import type { LetterRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** A letter that went out: when, how, by whom; its words on request. */
export const LetterSent = ({ letter }: { letter: LetterRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  const [open, setOpen] = useState(false);
  const words = useId();
  return (
    <Box component="li" sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere', flex: '1 1 200px' }}>
          {letter.subject ?? t(`channel.${letter.channel}`)}
        </Box>
        <Button size="small" aria-expanded={open} aria-controls={words} onClick={() => setOpen(!open)}>
          {t(open ? 'letter.fold' : 'letter.read')}
        </Button>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('letter.sent', { name: personName(letter.sentById), channel: t(`channel.${letter.channel}`) })} ·{' '}
        <Moment at={letter.sentAt} />
        {letter.delivery && (
          <Box
            sx={{
              fontWeight: 600,
              color: ['failed', 'bounced'].includes(letter.delivery) ? 'var(--broken-text)' : 'text.primary',
            }}
          >
            {t(`letter.delivery.${letter.delivery}`)}
          </Box>
        )}
      </Box>
      <Box
        id={words}
        hidden={!open}
        sx={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          borderInlineStart: '3px solid var(--rule)',
          paddingInlineStart: 1.5,
          my: 1,
        }}
      >
        {letter.text}
      </Box>
    </Box>
  );
};
