import { Alert, Button } from '@mui/material';
import { useGetList, useNavigate } from 'react-admin';
import type { Channel } from '#heart-core';
import type { CaseRow, ContactBody } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

interface SameProblemProps {
  customerId: string;
  channel: Channel;
}

/** A case of this customer is open: is it the same problem? Then this is a contact of that case, and no new one. */
export const SameProblem = ({ customerId, channel }: SameProblemProps) => {
  const t = useT();
  const navigate = useNavigate();
  const { data = [] } = useGetList<CaseRow>('cases', {
    filter: { customerId, status: ['open', 'resolved'] },
    sort: { field: 'receivedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 3 },
  });
  const { record, pending } = useDeed<ContactBody>('contacts');
  const join = async (row: CaseRow) => {
    const made = await record({
      caseId: row.id,
      direction: 'inbound',
      channel,
      startedAt: houseNow().toISOString(),
      sameIssue: true,
    });
    if (made) navigate(`/cases/${row.id}`);
  };
  return data.map((row) => (
    <Alert
      key={row.id}
      severity="info"
      role="status"
      action={
        <Button size="small" color="inherit" disabled={pending} onClick={() => join(row)}>
          {t('start.addContact', { number: row.number })}
        </Button>
      }
    >
      {t('start.same', { number: row.number, words: row.restatement ?? row.summary ?? '' })}
    </Alert>
  ));
};
