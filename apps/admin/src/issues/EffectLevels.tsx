import { Box } from '@mui/material';
import type { EffectLevel, IssueEffect } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { useCount } from './days.ts';
import { EffectLine } from './EffectLine.tsx';

interface EffectLevelsProps {
  effect: IssueEffect;
  before: EffectLevel;
  after: EffectLevel;
  /** What the levels are counted from, in a word. */
  of: string;
}

/** Before and after, each with its interval and what it was counted from; and a year earlier, where there is one. */
export const EffectLevels = ({ effect, before, after, of }: EffectLevelsProps) => {
  const t = useT();
  const count = useCount();
  const { yearBefore, difference, lower, upper } = effect;
  const per = count(effect.per);
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
        <caption>{t('effect.axis', { per, of })}</caption>
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
                <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
                  {t('effect.levelN', {
                    ...{ cases: count(level.cases), exposure: count(level.exposure), of, weeks: level.weeks },
                  })}
                </Box>
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
