import { Alert, Button } from '@mui/material';
import { useContext } from 'react';
import { addWorkingMinutes, agreedButFlat, type EvidenceFields, type OfficeHours } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { blankWhen, wallText } from '../commitments/promiseDraft.ts';
import { houseNow } from '../http.ts';
import { useT } from '../parts/useT.ts';
import { PromiseContext } from './promiseContext.ts';

interface FlatNoteProps {
  record: CaseRecord;
  filled: EvidenceFields;
  hours: OfficeHours;
}

const twoDaysMs = 2 * 86_400_000;

/** Agreed, and yet not content: suggests to call again in two days, within the first open hour. */
export const FlatNote = ({ record, filled, hours }: FlatNoteProps) => {
  const t = useT();
  const promise = useContext(PromiseContext);
  const agreed = [...record.steps.map(({ evidence }) => evidence?.fields), filled].some(
    (fields) => fields?.agreedToPlan === true,
  );
  if (!agreedButFlat(agreed, filled.satisfaction)) return null;
  const name = record.customer?.name ?? t('promise.someone');
  const ask = () => {
    const due = addWorkingMinutes(hours, new Date(houseNow().getTime() + twoDaysMs), 60);
    promise({
      kind: 'call',
      what: t('flat.what', { name }),
      when: { ...blankWhen(), preset: 'pick', at: wallText(hours.timeZone, due) },
    });
  };
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ alignItems: 'center', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      action={
        <Button size="small" color="inherit" onClick={ask} sx={{ whiteSpace: 'nowrap' }}>
          {t('flat.go')}
        </Button>
      }
    >
      {t('flat.words')}
    </Alert>
  );
};
