import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { builtInMethods } from '#heart-core';
import type { PilotRecord, PilotRollOut, PilotRollOutBody } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Several } from '../parts/Several.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { nextMonday } from './planDraft.ts';

/** The method goes to further squads, from the beginning of a day of their own zones on. */
export const RollOutPanel = ({ pilot: { id, plan } }: { pilot: PilotRecord }) => {
  const t = useT();
  const notify = useNotify();
  const { squads } = useSquads();
  const { record, pending, problem } = useDeed<PilotRollOutBody, PilotRollOut>('pilot-roll-outs');
  const [squadIds, setSquadIds] = useState<string[]>([]);
  const [fromOn, setFromOn] = useState(() => nextMonday(new Date()));
  const started = plan.squads.filter(({ startOn }) => startOn !== null).map(({ squadId }) => squadId);
  const others = squads.filter((squad) => squad.active && !started.includes(squad.id));
  const compared = squadIds.some((one) => plan.squads.some(({ squadId }) => squadId === one));
  const method = builtInMethods.find(({ key }) => key === plan.methodKey)?.name ?? plan.methodKey;
  const go = async () => {
    const done = await record({ pilotId: id, squadIds, fromOn });
    if (!done) return;
    notify('pilots.rolledOut', { type: 'success', messageArgs: { smart_count: squadIds.length, method } });
    setSquadIds([]);
  };
  return (
    <Panel title={t('pilots.rollOut', { method })} id="roll-out">
      <Stack sx={{ gap: 1.5 }}>
        <Several
          id="roll-out-squads"
          label={t('pilots.rollOutTo')}
          options={others.map((squad) => ({ value: squad.id, label: squad.name }))}
          chosen={squadIds}
          onChange={setSquadIds}
        />
        <Box sx={{ maxWidth: 220 }}>
          <WordsField
            id="roll-out-from"
            type="date"
            label={t('pilots.rollOutFrom')}
            value={fromOn}
            onChange={setFromOn}
            error={problem?.body?.faults?.fromOn}
          />
        </Box>
        {compared && (
          <Box role="note" sx={{ bgcolor: 'var(--warn)', p: 1, borderRadius: 1, fontSize: 13.5 }}>
            {t('pilots.rollOutCost')}
          </Box>
        )}
        {problem && <ProblemNote problem={problem} what={t('pilots.rollOutFailed')} beside={['fromOn']} />}
        <Box>
          <Button variant="outlined" disabled={pending || squadIds.length === 0 || !fromOn} onClick={go}>
            {t('pilots.rollOutGo', { smart_count: squadIds.length, method })}
          </Button>
        </Box>
      </Stack>
    </Panel>
  );
};
