import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { builtInMethods, type Plan, startsOf } from '#heart-core';
import type { PilotPlanRecord, PilotRecord } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { amountInWords } from './effect-in-words.ts';
import { metricUnit } from './metricUnit.ts';

/** What was settled before it started, how the squads were found, and every version of the plan. */
export const PlanPanel = ({ pilot }: { pilot: PilotRecord }) => {
  const t = useT();
  const { data: plans } = useRead<PilotPlanRecord[]>(`/pilots/${pilot.id}/plans`);
  return (
    <Panel title={t('pilots.plan')} id="plan">
      <PlanWords plan={pilot.plan} />
      {plans && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}>
          {plans.map(({ version, reason, madeBy, recordedAt }) => (
            <Box component="li" key={version} sx={{ py: 0.75, borderTop: '1px solid var(--rule)', fontSize: 13.5 }}>
              <strong>{t('pilots.version', { n: version })}</strong> · {madeBy ?? 'Heartdesk'} ·{' '}
              <Moment at={recordedAt} relative={false} />
              <Box sx={{ color: 'text.secondary' }}>{reason ?? t('pilots.firstPlan')}</Box>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
};

const PlanWords = ({ plan }: { plan: Plan }) => {
  const t = useT();
  const day = useDay();
  const { squadName } = useSquads();
  const named = (ids: readonly string[]) => ids.map(squadName).sort().join(', ');
  const of = (start: string | null) =>
    named(plan.squads.filter(({ startOn }) => startOn === start).map(({ squadId }) => squadId));
  const { assignment } = plan;
  const measured = (key: string) => {
    const least = plan.meaningful[key];
    const worth = least && t('pilots.atLeast', { amount: amountInWords(least, metricUnit(key), t) });
    return [t(`figures.key.${key}`), worth].filter(Boolean).join(', ');
  };
  const facts: [string, ReactNode][] = [
    [t('pilots.method'), builtInMethods.find(({ key }) => key === plan.methodKey)?.name ?? plan.methodKey],
    ...startsOf(plan).map((start): [string, ReactNode] => [t('pilots.startOn', { day: day(start) }), of(start)]),
    [t('pilots.goesOn'), of(null)],
    [
      t('pilots.howFound'),
      assignment.kind === 'chosen'
        ? t('pilots.chosen')
        : t('pilots.drawn', {
            n: assignment.sizes.join(' + '),
            of: assignment.among.length,
            seed: assignment.seed,
            among: named(assignment.among),
          }),
    ],
    [t('pilots.baseline'), t('pilots.weeks', { smart_count: plan.baselineWeeks })],
    [t('pilots.washout'), t('pilots.weeks', { smart_count: plan.washoutWeeks })],
    [t('pilots.measure'), measured(plan.primary)],
    [t('pilots.role.secondary'), plan.secondary.map(measured).join('; ') || t('pilots.nothingElse')],
    [t('pilots.looksHead'), plan.looks.map(day).join(', ')],
  ];
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(120px, auto) minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: 0.5,
        m: 0,
        fontSize: 13.5,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0 },
      }}
    >
      {facts.map(([name, words]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </Box>
      ))}
    </Box>
  );
};
