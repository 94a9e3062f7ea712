import { Alert, Button } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** A customer comes back who was told to ask for somebody: whom, and what was promised. */
export const AskedForNote = ({ customerId }: { customerId: string }) => {
  const t = useT();
  const { personName } = usePeople();
  const { data = [] } = useGetList<CommitmentRecord>('commitments', {
    filter: { customerId, kind: 'askForMe', standing: 'open' },
    sort: { field: 'dueAt', order: 'ASC' },
    pagination: { page: 1, perPage: 3 },
  });
  return data.map(({ id, caseId, caseNumber, ownerId, what }) => {
    const name = personName(ownerId);
    return (
      <Alert
        key={id}
        severity="info"
        role="status"
        action={
          <Button component={LinkBase} to={`/cases/${caseId}`} size="small" color="inherit">
            {t('promise.look', { number: caseNumber })}
          </Button>
        }
      >
        {t(name ? 'promise.asksFor' : 'promise.asksForAny', { name, what, number: caseNumber })}
      </Alert>
    );
  });
};
