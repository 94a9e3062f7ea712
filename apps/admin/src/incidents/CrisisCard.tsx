import { Box } from '@mui/material';
import type { CrisisLine } from '#heart-core';
import { telOf } from '../commitments/telOf.ts';
import { linesOf } from '../guide/linesOf.ts';
import { useT } from '../parts/useT.ts';
import { useCrisisCard } from './useCrisisCard.ts';

/** What to do where somebody may hurt themselves: the firm's own card, else a general one that says so. No method speaks beside it. */
export const CrisisCard = () => {
  const t = useT();
  const card = useCrisisCard();
  if (card) return <CrisisWords text={card.text} lines={card.lines} />;
  return (
    <>
      <CrisisWords text={t('workspace.help.guide.selfHarm')} lines={[]} />
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('crisis.general')}</Box>
    </>
  );
};

/** The words of a card, a line each, and the numbers to call. */
export const CrisisWords = ({ text, lines }: { text: string; lines: readonly CrisisLine[] }) => {
  const t = useT();
  return (
    <Box sx={{ my: 1 }}>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, overflowWrap: 'anywhere' }}>
        {linesOf(text).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
      {lines.length > 0 && (
        <Box
          component="dl"
          aria-label={t('crisis.lines')}
          sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, rowGap: 0.5, m: 0, mt: 1 }}
        >
          {lines.map(({ name, number }) => (
            <Box key={`${name} ${number}`} sx={{ display: 'contents' }}>
              <dt>{name}</dt>
              <Box component="dd" sx={{ m: 0 }}>
                <Box
                  component="a"
                  href={telOf(number) ?? undefined}
                  sx={{ fontWeight: 650, fontSize: 16, whiteSpace: 'nowrap' }}
                >
                  {number}
                </Box>
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
};
