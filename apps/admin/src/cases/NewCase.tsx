import { Button } from '@mui/material';
import { useState } from 'react';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSpikes } from '../triage/useSpikes.ts';
import { CaseStart } from './CaseStart.tsx';
import { QuickLog } from './QuickLog.tsx';
import { useOwnSquads } from './useOwnSquads.ts';

type Form = 'quick' | 'whole';

/** A new case: the quick log while the squad is in a spike, else the whole form. What stands open is never changed under somebody's hands. */
export const NewCase = () => {
  const t = useT();
  const { squad, squadsPending } = useOwnSquads();
  const { spikeOf, known } = useSpikes();
  const [chosen, choose] = useState<Form | null>(null);
  const spike = spikeOf(squad?.id);
  if (chosen === null && known && !squadsPending) choose(spike ? 'quick' : 'whole');
  if (chosen === null)
    return (
      <Page title={t('case.new')} needs="case.open">
        <Waiting rows={4} height={64} />
      </Page>
    );
  if (chosen === 'quick') return <QuickLog onWhole={() => choose('whole')} />;
  return (
    <CaseStart
      actions={
        spike && (
          <Button variant="outlined" size="small" onClick={() => choose('quick')}>
            {t('quick.instead')}
          </Button>
        )
      }
    />
  );
};
