import { Box } from '@mui/material';
import { useContext, useState } from 'react';
import { useNavigate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { endOfDay } from '#heart-core';
import { PromiseBoard } from '../commitments/PromiseBoard.tsx';
import { type Shown, shownOf, shows } from '../commitments/turns.ts';
import { OverdueActions } from '../issues/OverdueActions.tsx';
import { LiveContext } from '../live/live.ts';
import { Empty } from '../parts/Empty.tsx';
import { readersZone } from '../parts/moments.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ApprovalsAside } from './ApprovalsAside.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import { Strip } from './Strip.tsx';
import { useFloor } from './useFloor.ts';

/** Who is about to be let down? Counts by squad, the board most overdue first, and the approvals that wait. */
export const Floor = () => {
  const t = useT();
  const navigate = useNavigate();
  const { link } = useContext(LiveContext);
  const [search, setSearch] = useSearchParams();
  const [people, setPeople] = useState<{ squadId: string | null } | null>(null);
  const squadId = search.get('squadId');
  const show = shows.find((name) => name === search.get('show')) ?? 'overdue';
  const { now, counts, promises, total, pending, problem, reread } = useFloor(squadId);
  const put = (squad: string | null, what: Shown) =>
    setSearch({ ...(squad ? { squadId: squad } : {}), show: what }, { replace: true });
  const zoneOf = (id: string) => counts?.squads.find((squad) => squad.squadId === id)?.timeZone ?? readersZone();
  const rows = shownOf(promises, show, now, (id) => endOfDay(zoneOf(id), now));
  const squad = counts?.squads.find((one) => one.squadId === squadId);
  const waiting = (squad ? [squad] : (counts?.squads ?? [])).reduce((sum, { approvals }) => sum + approvals, 0);
  const label = [t(`floor.board.${show}`), squad?.name].filter(Boolean).join(' · ');
  return (
    <Page title={t('menu.floor')} question={t('floor.question')} needs="floor.read">
      {link.state === 'offline' && (
        <Box role="status" sx={{ bgcolor: 'var(--warn)', px: 2, py: 1, borderRadius: 1, mb: 2 }}>
          {t('floor.stale', { at: link.since.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) })}
        </Box>
      )}
      {problem && <ProblemNote problem={problem} what={t('floor.failed')} onRetry={reread} />}
      {counts && (
        <Strip
          counts={counts}
          squadId={squadId}
          show={show}
          onShow={put}
          onApprovals={(id) => navigate(id ? `/approvals?squadId=${id}` : '/approvals')}
          onPeople={(id) => setPeople((before) => (before?.squadId === id ? null : { squadId: id }))}
        />
      )}
      {people && <PeopleHere squadId={people.squadId} onClose={() => setPeople(null)} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' },
          alignItems: 'start',
        }}
      >
        <Box component="section" aria-labelledby="board-title" sx={{ minWidth: 0 }}>
          <Box component="h2" id="board-title" sx={{ fontSize: 16, fontWeight: 650, mt: 0, mb: 1 }}>
            {label}
          </Box>
          {pending ? (
            <Waiting rows={5} height={110} />
          ) : (
            <PromiseBoard
              key={`${squadId} ${show}`}
              rows={rows}
              label={label}
              none={<Empty title={t(`floor.none.${show}`)} />}
            />
          )}
          {show === 'overdue' && total !== null && total > rows.length && (
            <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 1 }}>
              {t('floor.more', { shown: rows.length, total })}
            </Box>
          )}
          <Box sx={{ mt: 2 }}>
            <OverdueActions />
          </Box>
        </Box>
        <ApprovalsAside squadId={squadId} waiting={waiting} />
      </Box>
    </Page>
  );
};
