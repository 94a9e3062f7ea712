import { Box, Button, Stack } from '@mui/material';
import type { PhraseHint } from '#heart-core';
import { CrisisCard } from '../incidents/CrisisCard.tsx';
import { focusField } from '../parts/focus.ts';
import { useT } from '../parts/useT.ts';

interface HintCardProps {
  id: string;
  hint: PhraseHint;
  /** The better way is a promise with a time. */
  makesPromise: boolean;
  /** Somebody may hurt themselves: the firm's crisis card stands in place of any hint. */
  showsCard: boolean;
  onUse: () => void;
  onKeep: () => void;
  onMute: () => void;
}

/** Why, and one better way, offered and never demanded. */
export const HintCard = ({ id, hint, makesPromise, showsCard, onUse, onKeep, onMute }: HintCardProps) => {
  const t = useT();
  if (hint.weight === 'help') return <HelpCard id={id} hint={hint} showsCard={showsCard} />;
  return (
    <Box
      id={id}
      role="group"
      aria-label={t('phrases.hint')}
      sx={{
        mt: 0.75,
        p: 1,
        px: 1.5,
        borderRadius: 1,
        border: '1px solid var(--late)',
        bgcolor: 'var(--warn)',
        fontSize: 13.5,
      }}
    >
      <Box role="status">
        <Box component="span" aria-hidden sx={{ marginInlineEnd: 0.75 }}>
          ⚑
        </Box>
        {hint.why}
      </Box>
      {hint.suggestion && !makesPromise && <Box sx={{ mt: 0.5, fontStyle: 'italic' }}>“{hint.suggestion}”</Box>}
      <Stack direction="row" useFlexGap sx={{ gap: 1, mt: 0.5, flexWrap: 'wrap' }}>
        {makesPromise ? (
          <Button
            size="small"
            variant="outlined"
            onClick={() => {
              onUse();
              focusField('make-promise');
            }}
          >
            {t('phrases.promise')}
          </Button>
        ) : (
          hint.suggestion && (
            <Button size="small" variant="outlined" onClick={onUse}>
              {t('phrases.use')}
            </Button>
          )
        )}
        <Button size="small" onClick={onKeep}>
          {t('phrases.keep')}
        </Button>
        <Button size="small" onClick={onMute}>
          {t('phrases.mute')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Box
          component="kbd"
          sx={{ fontFamily: 'inherit', fontSize: 12.5, color: 'text.secondary', alignSelf: 'center' }}
        >
          {t('phrases.key')}
        </Box>
      </Stack>
    </Box>
  );
};

/** No matter of wording: somebody needs help now. */
const HelpCard = ({ id, hint, showsCard }: Pick<HintCardProps, 'id' | 'hint' | 'showsCard'>) => {
  const t = useT();
  return (
    <Box
      id={id}
      role="alert"
      sx={{ mt: 0.75, p: 1.5, borderRadius: 1, border: '2px solid var(--error)', fontSize: 13.5 }}
    >
      <Box sx={{ fontWeight: 650 }}>{t('workspace.help.get')}</Box>
      {showsCard ? <CrisisCard /> : <Box sx={{ my: 0.5 }}>{hint.why}</Box>}
      <Button
        size="small"
        variant="contained"
        color="error"
        onClick={() => document.getElementById('get-help')?.click()}
      >
        {t('workspace.help.open')}
      </Button>
    </Box>
  );
};
