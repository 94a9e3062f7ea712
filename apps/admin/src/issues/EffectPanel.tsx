import { Box, Button, Stack, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { IssueEffect, IssueRulingBody, IssueRulingRecord, WholeIssue } from '#heart-core/wire';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { useCount, useDay } from './days.ts';
import { EffectLevels } from './EffectLevels.tsx';
import { type Exposure, ExposureForm } from './ExposureForm.tsx';
import { useEffectOfFix } from './useEffectOfFix.ts';

const marks: Record<string, string> = { confirmed_better: '▼', confirmed_worse: '▲', concerning: '▲' };
const colors: Record<string, string> = {
  confirmed_better: 'var(--better)',
  confirmed_worse: 'var(--worse)',
  concerning: 'var(--worse)',
};

/** Did the fix work? The answer in words first, then the levels with their intervals, then what else may have made it. */
export const EffectPanel = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const { ofAll, effect, counted, given, give, refused } = useEffectOfFix(issue.id);
  const [giving, setGiving] = useState(false);
  const { before, after, yearBefore = null } = ofAll.data ?? {};
  const done = () => {
    setGiving(false);
    if (refused) give(null);
  };
  return (
    <Panel
      title={t('effect.title')}
      id="effect"
      actions={
        before &&
        after &&
        !giving && (
          <Button size="small" sx={{ displayPrint: 'none' }} onClick={() => setGiving(true)}>
            {t('effect.exposure.give')}
          </Button>
        )
      }
    >
      {ofAll.isPending && <Waiting rows={3} height={44} />}
      {ofAll.error && !ofAll.data && (
        <ProblemNote problem={ofAll.error} what={t('effect.failed')} onRetry={() => ofAll.refetch()} />
      )}
      {giving && before && after && (
        <ExposureForm
          {...{ before, after, yearBefore, given, onGive: give, onDone: done }}
          faults={refused?.body.faults ?? {}}
        />
      )}
      {effect && <Answer effect={effect} counted={counted} issue={issue} />}
    </Panel>
  );
};

interface AnswerProps {
  effect: IssueEffect;
  counted: Exposure | null;
  issue: WholeIssue;
}

const Answer = ({ effect, counted, issue }: AnswerProps) => {
  const t = useT();
  const day = useDay();
  const { code, text } = effect.verdict;
  const of = counted ? counted.of || t('effect.exposure.given') : t('effect.exposure.cases');
  return (
    <>
      <Typography sx={{ fontSize: 16, fontWeight: 650 }}>
        <Box component="span" aria-hidden sx={{ color: colors[code] ?? 'var(--muted)', marginInlineEnd: 0.75 }}>
          {marks[code] ?? '●'}
        </Box>
        {t(`effect.code.${code}`)}
      </Typography>
      <Typography sx={{ mb: 1 }}>{text}</Typography>
      {effect.before && effect.after && (
        <EffectLevels effect={effect} before={effect.before} after={effect.after} of={of} />
      )}
      {effect.blind && effect.fixedOn && effect.effectiveOn && (
        <Small>{t('effect.blind', { from: day(effect.blind.from), to: day(effect.blind.to) })}</Small>
      )}
      <Uncertain effect={effect} />
      <Look effect={effect} counted={counted} issue={issue} />
    </>
  );
};

/** A spread below this is within what chance explains anyway. */
const notableSpread = 1.5;

const Uncertain = ({ effect }: { effect: IssueEffect }) => {
  const t = useT();
  const count = useCount();
  const [locale] = useLocaleState();
  const share = (value: number | null) =>
    value === null
      ? t('effect.unknown')
      : new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(value);
  const { dispersion, warnings, diagnosed, before } = effect;
  if (!before) return null;
  return (
    <>
      {dispersion !== null && dispersion >= notableSpread && (
        <Small>{t('effect.spread', { times: count(dispersion) })}</Small>
      )}
      {diagnosed && (
        <Small>{t('effect.diagnosed', { before: share(diagnosed.before), after: share(diagnosed.after) })}</Small>
      )}
      {warnings.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <strong>{t('effect.warnings')}</strong>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
            {warnings.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </Box>
        </Box>
      )}
      <Small>{t('effect.caution')}</Small>
    </>
  );
};

/** A look is kept with its figures, from the agreed day on. */
const Look = ({ effect, counted, issue }: AnswerProps) => {
  const t = useT();
  const day = useDay();
  const { may } = useSession();
  const { record: keep, pending, problem } = useDeed<IssueRulingBody, IssueRulingRecord>('issue-rulings');
  const looks = issue.rulings.filter(({ ruling }) => ruling === 'checked');
  const { of: _, ...exposure } = counted ?? { of: '' };
  const readable = !['too_early', 'not_readable'].includes(effect.verdict.code);
  return (
    <>
      {looks.map(({ id, at, verdict }) => (
        <Small key={id}>
          {t('effect.looked', { day: day(at.slice(0, 10)), verdict: t(`effect.code.${verdict}`) })}
        </Small>
      ))}
      {problem && <ProblemNote problem={problem} what={t('effect.notKept')} />}
      {readable && may('issue.write') && (issue.state === 'fixed' || issue.state === 'proven') && (
        <Stack direction="row" sx={{ mt: 1, displayPrint: 'none' }}>
          <Button
            size="small"
            variant="outlined"
            disabled={pending}
            onClick={() => keep({ issueId: issue.id, ruling: 'checked', ...exposure })}
          >
            {t('effect.look')}
          </Button>
        </Stack>
      )}
    </>
  );
};

const Small = ({ children }: { children: ReactNode }) => (
  <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{children}</Box>
);
