import { Box, Button, Stack } from '@mui/material';
import { LinkBase, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { SquadRecord } from '#heart-core/wire';
import { queryOf, wholeWeeks } from '../metrics/asked.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import type { SettingsRecord } from '../settings/useSettings.ts';
import { FunnelCard } from './FunnelCard.tsx';
import { OwnPast } from './OwnPast.tsx';
import { SquadCauses } from './SquadCauses.tsx';
import { SquadMix } from './SquadMix.tsx';
import { SquadPromises } from './SquadPromises.tsx';
import { useOwnPast } from './useOwnPast.ts';

const weeks = 12;

/** What differs in this squad, and why? Its own past first, then the other squads. */
export const SquadFiguresPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { user, may } = useSession();
  const { data: squad, error, refetch } = useGetOne<SquadRecord>('squads', { id }, { enabled: may('metric.read') });
  const settings = (
    <Button component={LinkBase} to={`/squads/${id}/settings`} variant="outlined" size="small">
      {t('squad.settings')}
    </Button>
  );
  return (
    <Page
      title={squad?.name ?? t('menu.squads')}
      question={t('squad.question')}
      needs="metric.read"
      actions={may('squad.write') && settings}
    >
      {user && error && <ProblemNote problem={error} what={t('people.missing')} onRetry={() => refetch()} />}
      {user && !squad && !error && <Waiting rows={6} height={64} />}
      {squad && <SquadFigures squad={squad} />}
    </Page>
  );
};

const SquadFigures = ({ squad }: { squad: SquadRecord }) => {
  const t = useT();
  const { data: settings } = useRead<SettingsRecord>('/settings', { staleTime: 60_000 });
  const zone = settings?.timeZone ?? 'UTC';
  const stretch = wholeWeeks(weeks, zone, new Date());
  const query = settings ? queryOf(stretch, { squadId: squad.id }) : null;
  const past = useOwnPast(squad, stretch, settings !== undefined);
  return (
    <Stack sx={{ gap: 2 }}>
      <Box component="p" role="status" sx={{ m: 0, fontSize: 18, lineHeight: 1.45, maxWidth: '60ch', minHeight: 52 }}>
        {past.sentence ?? t('squad.reading')}
      </Box>
      <OwnPast past={past} query={query} zone={zone} />
      <FunnelCard squad={squad} stretch={stretch} ready={settings !== undefined} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <SquadPromises squadId={squad.id} />
        <SquadCauses query={settings ? queryOf(stretch, { squadId: squad.id, split: 'cause' }) : null} zone={zone} />
      </Box>
      <SquadMix zone={zone} stretch={stretch} squadId={squad.id} ready={settings !== undefined} />
    </Stack>
  );
};
