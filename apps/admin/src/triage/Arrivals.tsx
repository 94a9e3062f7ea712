import { Box, Button, Stack } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { TriageSuggestion } from '#heart-core/wire';
import { Empty } from '../parts/Empty.tsx';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import type { useArrivals } from './useArrivals.ts';

interface ArrivalsProps {
  arrivals: ReturnType<typeof useArrivals>;
  onStart: (squadId: string) => void;
}

/** How many came in the last hour beside what is usual at this time: above the band, a spike is suggested. */
export const Arrivals = ({ arrivals: { data, error, refetch }, onStart }: ArrivalsProps) => {
  const t = useT();
  const above = (data ?? []).filter((one) => one.above);
  return (
    <>
      {above.map((one) => (
        <Suggestion key={one.id} suggestion={one} onStart={() => onStart(one.squadId)} />
      ))}
      <Panel title={t('triage.arrivals')}>
        {error && !data && <ProblemNote problem={error} what={t('triage.arrivalsFailed')} onRetry={() => refetch()} />}
        {!data && !error && <Waiting rows={4} height={40} />}
        {data?.length === 0 && <Empty title={t('triage.allInSpike')} />}
        {data && data.length > 0 && (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.map((one) => (
              <Row key={one.id} suggestion={one} onStart={() => onStart(one.squadId)} />
            ))}
          </Box>
        )}
      </Panel>
    </>
  );
};

interface OneProps {
  suggestion: TriageSuggestion;
  onStart: () => void;
}

/** The numbers as the house sent them, at most one digit behind the point. */
function useArrivalWords({ squadId, arrived, usual, limit }: TriageSuggestion) {
  const t = useT();
  const [locale] = useLocaleState();
  const { squadName } = useSquads();
  const number = (n: number) => new Intl.NumberFormat(localeOf(locale), { maximumFractionDigits: 1 }).format(n);
  const squad = squadName(squadId);
  return {
    squad,
    arrived: t('triage.arrived', { smart_count: arrived }),
    usual:
      usual === null || limit === null
        ? t('triage.usualUnknown')
        : t('triage.usual', { usual: number(usual), limit: number(limit) }),
  };
}

const Suggestion = ({ suggestion, onStart }: OneProps) => {
  const t = useT();
  const { may } = useSession();
  const { squad, arrived, usual } = useArrivalWords(suggestion);
  return (
    <Stack
      direction="row"
      useFlexGap
      role="status"
      data-suggested={suggestion.squadId}
      sx={{
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        bgcolor: 'var(--warn)',
        border: '1px solid var(--late)',
        borderRadius: 1,
        px: 2,
        py: 1.5,
      }}
    >
      <Box sx={{ flex: '1 1 300px' }}>
        <strong>
          <span aria-hidden>▲ </span>
          {t('triage.suggest', { squad })}
        </strong>
        <div>
          {arrived} {usual}
        </div>
      </Box>
      {may('triage.run') && (
        <Button variant="contained" onClick={onStart}>
          {t('triage.startFor', { squad })}
        </Button>
      )}
    </Stack>
  );
};

const marks = { above: '▲', within: '●', small: '●', tooFew: '…' } as const;

const Row = ({ suggestion, onStart }: OneProps) => {
  const t = useT();
  const { may } = useSession();
  const { squad, arrived, usual } = useArrivalWords(suggestion);
  const { above } = suggestion;
  const standing = above
    ? 'above'
    : suggestion.limit === null
      ? 'tooFew'
      : suggestion.arrived > suggestion.limit
        ? 'small'
        : 'within';
  return (
    <Stack
      component="li"
      direction="row"
      useFlexGap
      data-arrivals={suggestion.squadId}
      sx={{ flexWrap: 'wrap', columnGap: 2, alignItems: 'center', minHeight: 44, borderTop: '1px solid var(--rule)' }}
    >
      <Box sx={{ flex: '0 0 110px', fontWeight: 600 }}>{squad}</Box>
      <Box sx={{ flex: '1 1 280px' }}>
        {arrived}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {usual}
        </Box>
      </Box>
      <Box sx={{ flex: '0 0 170px', color: above ? 'var(--worse)' : 'text.secondary', fontWeight: above ? 650 : 400 }}>
        <span aria-hidden>{marks[standing]} </span>
        {t(`triage.${standing}`)}
      </Box>
      {may('triage.run') && (
        <Button size="small" onClick={onStart} aria-label={t('triage.startFor', { squad })}>
          {t('triage.start')}
        </Button>
      )}
    </Stack>
  );
};
