import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** Nothing here is real: said on every screen while the demo is on, and it cannot be closed. */
export const DemoStrip = () => {
  const t = useT();
  const { demo, may } = useSession();
  if (!demo) return null;
  return (
    <Box
      role="note"
      sx={{
        minHeight: 28,
        px: 2,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        fontSize: 13,
        color: 'text.primary',
        borderBottom: '1px solid var(--rule)',
        background: 'repeating-linear-gradient(45deg, var(--warn) 0 14px, var(--surface) 14px 28px)',
      }}
    >
      <Box component="span" sx={{ px: 1, bgcolor: 'var(--warn)', borderRadius: 1, textAlign: 'center' }}>
        <strong>{t('demo.mark')}</strong> {t('demo.words')}
        {may('demoAnswers.read') && (
          <Box component="span" sx={{ displayPrint: 'none' }}>
            {' '}
            <LinkBase to="/demo/answer-key">{t('demo.answerKey')}</LinkBase>
          </Box>
        )}
      </Box>
    </Box>
  );
};
