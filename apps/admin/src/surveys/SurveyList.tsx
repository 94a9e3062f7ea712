import { Box, Button, Stack } from '@mui/material';
import { LinkBase, ListBase, useListContext } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { SurveyRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { OmissionList } from './OmissionList.tsx';
import { SurveyAnswer } from './SurveyAnswer.tsx';
import { SurveyStandingMark } from './SurveyStandingMark.tsx';

/** What do customers say? Every answer with its words, newest first, with the case it is about one click away. */
export const SurveyList = () => {
  const t = useT();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const spared = search.get('show') === 'spared';
  return (
    <Page
      title={t('menu.surveys')}
      question={t('survey.question')}
      needs="survey.read"
      actions={
        may('surveyPlan.write') && (
          <Button component={LinkBase} to="/survey-plans" variant="outlined" size="small">
            {t('surveyPlan.settle')}
          </Button>
        )
      }
    >
      <Stack sx={{ mb: 2 }}>
        <ChoiceChips
          id="survey-show"
          label={t('survey.show')}
          options={[
            { value: 'asked', label: t('survey.asked') },
            { value: 'spared', label: t('survey.spared') },
          ]}
          value={spared ? 'spared' : 'asked'}
          numbered={false}
          onChange={(value) => value && setSearch(value === 'spared' ? { show: value } : {}, { replace: true })}
        />
      </Stack>
      {spared ? <OmissionList /> : <Asked />}
    </Page>
  );
};

const Asked = () => {
  const t = useT();
  return (
    <ListBase
      resource="surveys"
      sort={{ field: 'recordedAt', order: 'DESC' }}
      filterDefaultValues={{ answered: true }}
      perPage={25}
      exporter={false}
      disableSyncWithLocation={false}
    >
      <Filters />
      <ListStates<SurveyRecord> failed={t('survey.listFailed')} none={t('survey.listNone')}>
        {(rows) => <Rows rows={rows} />}
      </ListStates>
    </ListBase>
  );
};

const Filters = () => {
  const t = useT();
  const { squads } = useSquads();
  const { filterValues, setFilters } = useListContext();
  const put = (name: string, value: string) => {
    const { [name]: _before, ...rest } = filterValues;
    setFilters(value === '' ? rest : { ...rest, [name]: value === 'true' ? true : value === 'false' ? false : value });
  };
  const pickers = [
    {
      name: 'answered',
      label: t('survey.which'),
      options: [
        { value: 'true', label: t('survey.answered') },
        { value: 'false', label: t('survey.unanswered') },
      ],
    },
    {
      name: 'score',
      label: t('survey.scoreHead'),
      options: [1, 2, 3, 4, 5].map((n) => ({ value: `${n}`, label: `${n}` })),
    },
    { name: 'commented', label: t('survey.words'), options: [{ value: 'true', label: t('survey.withWords') }] },
    { name: 'squadId', label: t('survey.squad'), options: squads.map(({ id, name }) => ({ value: id, label: name })) },
  ];
  return (
    <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, mb: 1.5 }}>
      {pickers.map(({ name, label, options }) => (
        <Picker
          key={name}
          label={label}
          none={t('filter.any')}
          value={String(filterValues[name] ?? '')}
          onChange={(value) => put(name, value)}
          options={options}
        />
      ))}
    </Box>
  );
};

const Rows = ({ rows }: { rows: readonly SurveyRecord[] }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const columns: Column<SurveyRecord>[] = [
    { name: 'case', head: t('survey.case'), cell: ({ caseNumber }) => `#${caseNumber}` },
    {
      name: 'answer',
      head: t('survey.answer'),
      minWidth: 260,
      cell: (survey) =>
        survey.score === null ? <SurveyStandingMark survey={survey} /> : <SurveyAnswer survey={survey} />,
    },
    { name: 'squad', head: t('survey.squad'), cell: ({ squadId }) => squadName(squadId) },
    { name: 'agent', head: t('survey.agent'), cell: ({ agentId }) => personName(agentId) },
    {
      name: 'asked',
      head: t('survey.whenAsked'),
      sort: 'recordedAt',
      cell: ({ sentAt }) => sentAt && <Moment at={sentAt} relative={false} />,
    },
    {
      name: 'answered',
      head: t('survey.whenAnswered'),
      cell: ({ firstAnsweredAt }) => firstAnsweredAt && <Moment at={firstAnsweredAt} relative={false} />,
    },
  ];
  return (
    <RecordTable
      label={t('menu.surveys')}
      rows={rows}
      columns={columns}
      path={({ caseId }) => `/cases/${caseId}#survey`}
      keptAs="surveys"
    />
  );
};
