import { ListBase } from 'react-admin';
import type { SurveyOmissionRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** Whom did we leave in peace, and why? Asking happy endings alone would flatter the figures. */
export const OmissionList = () => {
  const t = useT();
  const { squadName } = useSquads();
  const columns: Column<SurveyOmissionRecord>[] = [
    { name: 'case', head: t('survey.case'), cell: ({ caseNumber }) => `#${caseNumber}` },
    { name: 'why', head: t('survey.why'), minWidth: 260, cell: ({ reason }) => t(`survey.omission.${reason}`) },
    { name: 'squad', head: t('survey.squad'), cell: ({ squadId }) => squadName(squadId) },
    { name: 'at', head: t('survey.when'), sort: 'recordedAt', cell: ({ at }) => <Moment at={at} relative={false} /> },
  ];
  return (
    <ListBase
      resource="survey-omissions"
      sort={{ field: 'recordedAt', order: 'DESC' }}
      perPage={25}
      exporter={false}
      storeKey={false}
      disableSyncWithLocation
    >
      <ListStates<SurveyOmissionRecord> failed={t('survey.omissionsFailed')} none={t('survey.omissionsNone')}>
        {(rows) => (
          <RecordTable
            label={t('survey.spared')}
            rows={rows}
            columns={columns}
            path={({ caseId }) => `/cases/${caseId}#survey`}
          />
        )}
      </ListStates>
    </ListBase>
  );
};
