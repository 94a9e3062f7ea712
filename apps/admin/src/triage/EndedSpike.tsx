import { Box, Button } from '@mui/material';
import { useEffect, useRef } from 'react';
import { LinkBase, useLocaleState } from 'react-admin';
import type { TriageBoard } from '#heart-core/wire';
import { dayAndTime } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { CallBacks } from './CallBacks.tsx';

/** A spike that is over, and whom the squad still has to call back. */
export const EndedSpike = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { squads, squadName } = useSquads();
  const { data, error, refetch } = useRead<TriageBoard>(`/triage/${id}`);
  const said = useRef<HTMLDivElement>(null);
  const read = data?.id === id;
  // Whoever ended it reads on with what is left to do.
  useEffect(() => {
    if (read) said.current?.focus();
  }, [read]);
  if (error && !data) return <ProblemNote problem={error} what={t('triage.boardFailed')} onRetry={() => refetch()} />;
  if (data?.id !== id) return <Waiting rows={4} height={44} />;
  const zone = squads.find((squad) => squad.id === data.squadId)?.timeZone ?? 'UTC';
  const squad = squadName(data.squadId);
  return (
    <Panel
      title={t('triage.callBacksOf', { squad })}
      actions={
        <Button size="small" onClick={onClose}>
          {t('do.close')}
        </Button>
      }
    >
      <Box role="status" ref={said} tabIndex={-1} sx={{ outline: 'none' }}>
        {data.endedAt && t('triage.endedAt', { squad, at: dayAndTime(new Date(data.endedAt), locale, zone) })}{' '}
        <LinkBase to={`/cases?filter=${encodeURIComponent(JSON.stringify({ triageId: id }))}`}>
          {t('triage.itsCases', { smart_count: data.cases })}
        </LinkBase>
      </Box>
      <CallBacks spike={data} zone={zone} />
    </Panel>
  );
};
