import { Box, Button } from '@mui/material';
import { LinkBase, useListContext } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { ChangesPill } from '../live/ChangesPill.tsx';
import { useCalmList } from '../live/useCalmList.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { CaseTable } from './CaseTable.tsx';

/** The rows, which never move while they are looked at. */
export const CaseRows = () => {
  const t = useT();
  const { may } = useSession();
  const { refetch } = useListContext<CaseRow>();
  const { waiting, update, watch } = useCalmList(['cases', 'commitments', 'settlements'], refetch);
  const fills = may('case.open') && (
    <Button component={LinkBase} to="/cases/create" variant="contained">
      {t('case.new')}
    </Button>
  );
  return (
    <ListStates<CaseRow> failed={t('case.listFailed')} none={t('case.none')} fills={fills} rowHeight={56}>
      {(rows) => (
        <Box {...watch} sx={{ position: 'relative' }}>
          <ChangesPill waiting={waiting} onUpdate={update} />
          <CaseTable rows={rows} />
        </Box>
      )}
    </ListStates>
  );
};
