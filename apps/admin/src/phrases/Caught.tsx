import { Box, Stack } from '@mui/material';
import type { PhraseHint, PhraseRule } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { piecesOf } from './pieces.ts';

interface CaughtProps {
  text: string;
  hints: readonly PhraseHint[];
  rules: readonly PhraseRule[];
}

/** What was caught, marked in the text, and the card for each: why, and the one way that it offers. */
export const Caught = ({ text, hints, rules }: CaughtProps) => {
  const t = useT();
  const offers = (hint: PhraseHint) => {
    const rewrite = rules.find(({ key }) => key === hint.rule)?.rewrite ?? 'none';
    if (hint.suggestion) return `“${hint.suggestion}”`;
    return t(`phraseRule.offersNothing.${rewrite}`, { _: '' });
  };
  if (hints.length === 0) return <Box sx={{ color: 'text.secondary' }}>○ {t('phraseRule.nothingCaught')}</Box>;
  return (
    <Stack sx={{ gap: 1 }}>
      <Box sx={{ fontWeight: 600, fontSize: 13.5 }}>{t('phraseRule.caught', { smart_count: hints.length })}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {piecesOf(text, hints).map(({ from, text: piece, marked }) =>
          marked ? (
            <Box
              component="mark"
              key={`${from} marked`}
              sx={{
                bgcolor: 'var(--warn)',
                color: 'text.primary',
                textDecoration: 'underline wavy var(--late)',
                textUnderlineOffset: '3px',
              }}
            >
              {piece}
            </Box>
          ) : (
            <span key={from}>{piece}</span>
          ),
        )}
      </Box>
      <Stack component="ul" sx={{ gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {hints.map((hint) => (
          <Box
            component="li"
            key={hint.rule}
            sx={{
              p: 1,
              px: 1.5,
              borderRadius: 1,
              fontSize: 13.5,
              border: hint.weight === 'help' ? '2px solid var(--error)' : '1px solid var(--late)',
              bgcolor: hint.weight === 'help' ? undefined : 'var(--warn)',
            }}
          >
            <Box sx={{ fontWeight: 600 }}>{hint.weight === 'help' ? t('workspace.help.get') : `⚑ “${hint.words}”`}</Box>
            <Box>{hint.why}</Box>
            <Box sx={{ fontStyle: hint.suggestion ? 'italic' : undefined }}>{offers(hint)}</Box>
          </Box>
        ))}
      </Stack>
    </Stack>
  );
};
