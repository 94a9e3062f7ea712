import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { CaseRecord } from '#heart-core/wire';
import { focusField } from '../parts/focus.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { RemedyForm } from './RemedyForm.tsx';
import { RemedyRow } from './RemedyRow.tsx';

interface ResolutionsPanelProps {
  record: CaseRecord;
  writable: boolean;
}

/** What is given on this case, whether it has arrived, and one more. */
export const ResolutionsPanel = ({ record, writable }: ResolutionsPanelProps) => {
  const t = useT();
  const [giving, setGiving] = useState(false);
  const close = () => {
    setGiving(false);
    requestAnimationFrame(() => focusField('add-remedy'));
  };
  return (
    <Panel
      id="remedies"
      title={t('remedy.title')}
      actions={
        writable && (
          <Button
            id="add-remedy"
            size="small"
            variant="outlined"
            aria-expanded={giving}
            onClick={() => setGiving(!giving)}
          >
            {t('remedy.give')}
          </Button>
        )
      }
    >
      {giving && <RemedyForm record={record} onDone={close} />}
      {record.resolutions.length === 0 && !giving && (
        <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('remedy.none')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {record.resolutions.map((resolution) => (
          <RemedyRow key={resolution.id} resolution={resolution} writable={writable} />
        ))}
      </Box>
    </Panel>
  );
};
