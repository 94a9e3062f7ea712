import { Box } from '@mui/material';
import type { SurveyPlanRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';

/** How the squad has asked, from when on and by whose word. */
export const PlanHistory = ({ plans }: { plans: readonly SurveyPlanRecord[] }) => {
  const t = useT();
  return (
    <Panel title={t('setting.history')}>
      {plans.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('surveyPlan.historyNone')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {plans.map((plan) => (
          <Box
            component="li"
            key={plan.id}
            sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ fontWeight: 600, fontSize: 13.5 }}>
              {t('setting.version', { n: plan.version })}
              {plan.inForce && ` · ${t('setting.holds')}`}
            </Box>
            <Box sx={{ fontSize: 13 }}>
              {plan.automatic
                ? t('surveyPlan.byItself', { hours: plan.afterMinutes / 60 })
                : t('surveyPlan.byHandAlone')}
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {t('surveyPlan.since')} <Moment at={plan.fromAt} /> ·{' '}
              {t('setting.by', { name: plan.setBy ?? 'Heartdesk' })}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
