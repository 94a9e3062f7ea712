import { Box, Button, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState } from 'react-admin';
import type { EffectLevel, IssueEffect, IssueRulingBody, IssueRulingRecord, WholeIssue } from '#heart-core/wire';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { useCount, useDay } from './days.ts';
import { EffectLine } from './EffectLine.tsx';

const marks: Record<string, string> = { confirmed_better: '▼', confirmed_worse: '▲', concerning: '▲' };
const colors: Record<string, string> = {
  confirmed_better: 'var(--better)',
  confirmed_worse: 'var(--worse)',
  concerning: 'var(--worse)',
};

/** Did the fix work? The answer in words first, then the levels with their intervals, then what else may have made it. */
export const EffectPanel = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const { data, error, isPending, refetch } = useRead<IssueEffect>(`/issues/${issue.id}/effect`);
  return (
    <Panel title={t('effect.title')} id="effect">
      {isPending && <Waiting rows={3} height={44} />}
      {error && !data && <ProblemNote problem={error} what={t('effect.failed')} onRetry={() => refetch()} />}
      {data && <Answer effect={data} issue={issue} />}
    </Panel>
  );
};

const Answer = ({ effect, issue }: { effect: IssueEffect; issue: WholeIssue }) => {
  const t = useT();
  const day = useDay();
  const { code, text } = effect.verdict;
  return (
    <>
      <Typography sx={{ fontSize: 16, fontWeight: 650 }}>
        <Box component="span" aria-hidden sx={{ color: colors[code] ?? 'var(--muted)', marginInlineEnd: 0.75 }}>
          {marks[code] ?? '●'}
        </Box>
        {t(`effect.code.${code}`)}
      </Typography>
      <Typography sx={{ mb: 1 }}>{text}</Typography>
      {effect.before && effect.after && <Levels effect={effect} before={effect.before} after={effect.after} />}
      {effect.blind && effect.fixedOn && effect.effectiveOn && (
        <Small>{t('effect.blind', { from: day(effect.blind.from), to: day(effect.blind.to) })}</Small>
      )}
      <Uncertain effect={effect} />
      <Look effect={effect} issue={issue} />
    </>
  );
};

const Levels = ({ effect, before, after }: { effect: IssueEffect; before: EffectLevel; after: EffectLevel }) => {
  const t = useT();
  const count = useCount();
  const { per, yearBefore, difference, lower, upper } = effect;
  const rows: [string, EffectLevel][] = [
    [t('effect.before'), before],
    [t('effect.after'), after],
    ...(yearBefore
      ? ([
          [`${t('effect.yearBefore')}: ${t('effect.before')}`, yearBefore.before],
          [`${t('effect.yearBefore')}: ${t('effect.after')}`, yearBefore.after],
        ] satisfies [string, EffectLevel][])
      : []),
  ];
  const most = Math.max(...rows.map(([, { upper: high }]) => high ?? 0), 0);
  const signed = (number: number) => `${number > 0 ? '+' : number < 0 ? '−' : ''}${count(Math.abs(number))}`;
  return (
    <>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& caption': { textAlign: 'start', color: 'text.secondary', fontSize: 12.5, captionSide: 'bottom', pt: 0.5 },
          '& th': { textAlign: 'start', fontWeight: 600, fontSize: 13.5, pr: 1.5, py: 0.75, verticalAlign: 'top' },
          '& td': { py: 0.75, verticalAlign: 'top', fontSize: 13.5 },
        }}
      >
        <caption>{t('effect.axis', { per })}</caption>
        <tbody>
          {rows.map(([name, level]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <EffectLine level={level} most={most} />
                {level.rate === null || level.lower === null || level.upper === null
                  ? t('effect.unknown')
                  : t('effect.level', {
                      ...{ rate: count(level.rate), per, lower: count(level.lower), upper: count(level.upper) },
                    })}
                <Small>
                  {t('effect.levelN', {
                    cases: count(level.cases),
                    exposure: count(level.exposure),
                    weeks: level.weeks,
                  })}
                </Small>
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
      {difference !== null && lower !== null && upper !== null && (
        <Box sx={{ fontWeight: 600, mt: 0.5 }}>
          {t('effect.difference', { difference: signed(difference), per, lower: signed(lower), upper: signed(upper) })}
        </Box>
      )}
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
const Look = ({ effect, issue }: { effect: IssueEffect; issue: WholeIssue }) => {
  const t = useT();
  const day = useDay();
  const { may } = useSession();
  const { record: keep, pending, problem } = useDeed<IssueRulingBody, IssueRulingRecord>('issue-rulings');
  const looks = issue.rulings.filter(({ ruling }) => ruling === 'checked');
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
            onClick={() => keep({ issueId: issue.id, ruling: 'checked' })}
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
