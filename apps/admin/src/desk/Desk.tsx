import { Box, Button, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import { DueCard } from '../causes/DueCard.tsx';
import { OverdueActions } from '../issues/OverdueActions.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { OnTheLine } from '../pushes/OnTheLine.tsx';
import { useSession } from '../session.ts';
import { DayList } from './DayList.tsx';
import { DraftList } from './DraftList.tsx';
import { NextCard } from './NextCard.tsx';
import { RoomToday } from './RoomToday.tsx';
import { useMine } from './useMine.ts';
import { WaitingForWord } from './WaitingForWord.tsx';

/** What must I do next? */
export const Desk = () => {
  const t = useT();
  const { user } = useSession();
  return (
    <Page title={t('menu.desk')} question={t('desk.question')} needs="commitment.make">
      {user && <Mine personId={user.id} />}
    </Page>
  );
};

const Mine = ({ personId }: { personId: string }) => {
  const t = useT();
  const { now, next, today, pending, problem, reread } = useMine(personId);
  if (problem) return <ProblemNote problem={problem} what={t('promises.failed')} onRetry={reread} />;
  if (pending) return <Waiting rows={4} height={90} />;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' },
        alignItems: 'start',
      }}
    >
      <Stack sx={{ gap: 2 }}>
        {today.length === 0 && (
          <Empty title={t('desk.empty')}>
            <Button component={LinkBase} to="/cases/create" variant="contained">
              {t('case.new')}
            </Button>
          </Empty>
        )}
        <NextCard promise={next} />
        {today.length > 0 && <DayList promises={today} now={now} />}
      </Stack>
      <Stack sx={{ gap: 2 }}>
        <OnTheLine />
        <WaitingForWord personId={personId} />
        <OverdueActions ownerId={personId} />
        <DraftList />
        <RoomToday />
        <DueCard />
      </Stack>
    </Box>
  );
};
