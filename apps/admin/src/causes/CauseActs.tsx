import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { CauseRecord } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { CauseChangeForm } from './CauseChangeForm.tsx';
import { actsOf, type CauseAct } from './changeDraft.ts';

interface CauseActsProps {
  cause: CauseRecord;
  all: readonly CauseRecord[];
}

/** What can become of a cause. Each is shown before it is applied, and each can be undone. */
export const CauseActs = ({ cause, all }: CauseActsProps) => {
  const t = useT();
  const [act, setAct] = useState<CauseAct | null>(null);
  const acts = actsOf(cause);
  if (acts.length === 0) return null;
  return (
    <Panel id="cause-acts" title={t('causes.change')}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {acts.map((one) => (
          <Button
            key={one}
            size="small"
            variant="outlined"
            aria-expanded={act === one}
            onClick={() => setAct(act === one ? null : one)}
          >
            {t(`causes.act.${one}`)}
          </Button>
        ))}
      </Stack>
      {act && acts.includes(act) && (
        <CauseChangeForm key={act} act={act} cause={cause} all={all} onDone={() => setAct(null)} />
      )}
    </Panel>
  );
};
