import { Box } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { SquadRecord, SurveyPlanBody, SurveyPlanRecord } from '#heart-core/wire';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { PlanFields } from './PlanFields.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { PlanPreview } from './PlanPreview.tsx';
import { bodyOfPlan, draftOfPlan } from './planDraft.ts';

/** How does a squad ask its customers how it went? One squad at a time, dated, with all that held before. */
export const SurveyPlansPage = () => {
  const t = useT();
  const { squads } = useSquads();
  const [search, setSearch] = useSearchParams();
  const squad = squads.find(({ id }) => id === search.get('squad')) ?? squads.find(({ active }) => active);
  return squad ? (
    <Plan key={squad.id} squad={squad} squads={squads} onSquad={(id) => setSearch({ squad: id }, { replace: true })} />
  ) : (
    <SettingPage title={t('surveyPlan.title')} needs="surveyPlan.write" affects={t('surveyPlan.affects')} aside={null}>
      <Waiting rows={5} />
    </SettingPage>
  );
};

interface PlanProps {
  squad: SquadRecord;
  squads: readonly SquadRecord[];
  onSquad: (id: string) => void;
}

const Plan = ({ squad, squads, onSquad }: PlanProps) => {
  const t = useT();
  const { data, error, refetch } = useGetList<SurveyPlanRecord>('survey-plans', {
    filter: { squadId: squad.id },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'fromAt', order: 'DESC' },
  });
  const version = Math.max(0, ...(data ?? []).map((plan) => plan.version));
  const which = (
    <Picker
      label={t('surveyPlan.squad')}
      value={squad.id}
      options={squads.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onSquad}
      width={220}
    />
  );
  if (data) return <PlanSheet key={version} squad={squad} plans={data} version={version} which={which} />;
  return (
    <SettingPage title={t('surveyPlan.title')} needs="surveyPlan.write" affects={t('surveyPlan.affects')} aside={null}>
      {error ? (
        <ProblemNote problem={error} what={t('surveyPlan.failed')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={5} />
      )}
    </SettingPage>
  );
};

interface PlanSheetProps {
  squad: SquadRecord;
  plans: readonly SurveyPlanRecord[];
  version: number;
  which: ReactNode;
}

const PlanSheet = ({ squad, plans, version, which }: PlanSheetProps) => {
  const t = useT();
  const notify = useNotify();
  const { mail } = useSession();
  const { record, pending, problem } = useDeed<SurveyPlanBody>('survey-plans');
  const [draft, setDraft] = useState(() => draftOfPlan(plans.find(({ inForce }) => inForce)));
  const body = bodyOfPlan(squad.id, version, draft);
  const save = async () => {
    if (body && (await record(body)))
      notify('surveyPlan.settled', { type: 'success', messageArgs: { squad: squad.name } });
  };
  return (
    <SettingPage
      title={t('surveyPlan.title')}
      question={t('surveyPlan.question')}
      needs="surveyPlan.write"
      affects={t('surveyPlan.affects')}
      open={<OpenCases filter={{ squadId: squad.id }} words="setting.openAsked" />}
      back={{ to: '/surveys', words: t('menu.surveys') }}
      aside={
        <>
          <PlanPreview draft={draft} />
          <PlanHistory plans={plans} />
        </>
      }
    >
      <SettingSheet
        label={t('surveyPlan.of', { squad: squad.name })}
        go={t(draft.from ? 'surveyPlan.goFrom' : 'surveyPlan.goNow', { squad: squad.name })}
        ready={body !== null}
        pending={pending}
        problem={problem}
        beside={['afterMinutes', 'restDays', 'remindAfterDays', 'fromAt']}
        onSubmit={() => void save()}
      >
        {which}
        {!mail.asks && (
          <Box role="note" sx={{ borderInlineStart: '3px solid var(--late-text)', paddingInlineStart: 1.5 }}>
            {t('surveyPlan.noMail')}
          </Box>
        )}
        <PlanFields
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
          faults={problem?.body?.faults ?? {}}
        />
      </SettingSheet>
    </SettingPage>
  );
};
