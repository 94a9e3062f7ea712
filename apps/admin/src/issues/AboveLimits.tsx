import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { AboveLimits as Above } from '#heart-core/wire';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useCount } from './days.ts';

/** Below so many a share is told as counts. */
const fewForShare = 20;

/** How much of what was diagnosed lies in causes above their limit, with the undiagnosed beside it. */
export const AboveLimits = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const count = useCount();
  const { data, error, isPending, refetch } = useRead<Above>('/issues/above-limits');
  if (isPending) return <Waiting rows={2} height={36} />;
  const share = (value: number) =>
    new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(value);
  const sentence = ({ num, den, value, low, high, tooFewWeeks }: Above) => {
    if (tooFewWeeks) return t('issue.aboveTooFew');
    if (den === 0 || value === null) return t('issue.aboveNone');
    if (den < fewForShare) return t('issue.aboveFew', { num, den });
    return t('issue.aboveSaid', {
      num: count(num),
      den: count(den),
      share: `${share(value)}, ${share(low ?? 0)}–${share(high ?? 0)}`,
    });
  };
  return (
    <Panel title={t('issue.above')} id="above-limits">
      {error && !data && <ProblemNote problem={error} what={t('issue.aboveFailed')} onRetry={() => refetch()} />}
      {data && (
        <>
          <div>{sentence(data)}</div>
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            {t('issue.undiagnosed', { undiagnosed: count(data.undiagnosed), cases: count(data.cases) })}
          </Box>
          {data.causes.length > 0 && (
            <Box component="ul" sx={{ m: 0, mt: 1, paddingInlineStart: 2.5 }}>
              {data.causes.map(({ id, name, cases }) => (
                <li key={id}>
                  {name}: {t('issuePage.cases', { smart_count: cases })}
                </li>
              ))}
            </Box>
          )}
        </>
      )}
    </Panel>
  );
};
