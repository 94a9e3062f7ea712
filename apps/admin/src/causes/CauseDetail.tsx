import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useLocaleState } from 'react-admin';
import type { CauseRecord, CauseUsage } from '#heart-core/wire';
import { whole } from '../charts/figures-in-words.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { CauseActs } from './CauseActs.tsx';
import { CauseForm } from './CauseForm.tsx';
import { CauseHistory } from './CauseHistory.tsx';
import { CauseStandingMark } from './CauseStandingMark.tsx';
import { CauseWords } from './CauseWords.tsx';
import { useCauses } from './useCauses.ts';
import { WeekBars } from './WeekBars.tsx';

interface CauseDetailProps {
  cause: CauseRecord;
  all: readonly CauseRecord[];
  usage: CauseUsage | null;
}

/** One cause: what it means, how often it was found and how surely, what can be done with it, and what was. */
export const CauseDetail = ({ cause, all, usage }: CauseDetailProps) => {
  const t = useT();
  const { may } = useSession();
  const { causeName } = useCauses();
  const [editing, setEditing] = useState(false);
  const above = cause.path.split(' › ').slice(0, -1).join(' › ');
  return (
    <>
      <Panel
        id="cause"
        title={cause.name}
        actions={
          may('cause.write') &&
          !editing && (
            <Button size="small" onClick={() => setEditing(true)}>
              {t('causes.edit')}
            </Button>
          )
        }
      >
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', mb: 1.5, color: 'text.secondary' }}>
          {above && <Box component="span">{t('causes.under', { path: above })}</Box>}
          <CauseStandingMark standing={cause.standing} />
          {cause.countsAsId && (
            <Box component="span">
              {t('causes.countsAs')}{' '}
              <LinkBase to={`/causes/${cause.countsAsId}`}>{causeName(cause.countsAsId)}</LinkBase>
            </Box>
          )}
        </Stack>
        {editing ? <CauseForm cause={cause} onDone={() => setEditing(false)} /> : <CauseWords cause={cause} />}
      </Panel>
      {usage && <Usage cause={cause} usage={usage} />}
      {may('cause.write') && <CauseActs cause={cause} all={all} />}
      <CauseHistory cause={cause} />
    </>
  );
};

const Usage = ({ cause, usage }: { cause: CauseRecord; usage: CauseUsage }) => {
  const t = useT();
  const found = usage.causes.find(({ causeId }) => causeId === cause.id);
  const cases = found?.cases ?? 0;
  const [locale] = useLocaleState();
  const n = (count: number) => whole(count, locale);
  const branch = usage.branches.find(({ causeId }) => causeId === cause.id)?.cases ?? 0;
  return (
    <Panel id="cause-usage" title={t('causes.usage')}>
      <Stack direction="row" useFlexGap sx={{ gap: 3, alignItems: 'flex-end', flexWrap: 'wrap' }}>
        <Box>
          <Typography sx={{ fontSize: 22, fontWeight: 650 }}>{t('causes.cases', { smart_count: cases })}</Typography>
          <Box sx={{ color: 'text.secondary' }}>
            {cases > 0
              ? t('causes.surely', { confirmed: n(found?.confirmed ?? 0), guessed: n(cases - (found?.confirmed ?? 0)) })
              : t('causes.unused')}
            {branch > cases && ` · ${t('causes.withBelow', { n: n(branch) })}`}
          </Box>
        </Box>
        {found && <WeekBars weeks={usage.weeks.map((start, i) => ({ start, n: found.weeks[i] ?? 0 }))} />}
        {cases > 0 && (
          <LinkBase to={`/cases?filter=${encodeURIComponent(JSON.stringify({ causeId: cause.id }))}`}>
            {t('causes.seeCases')}
          </LinkBase>
        )}
      </Stack>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
        {t('causes.ofAll', { n: n(usage.cases), undiagnosed: n(usage.cases - usage.diagnosed) })}
      </Box>
    </Panel>
  );
};
