import { useLocaleState } from 'react-admin';
import { ParetoBars } from '../causes/ParetoBars.tsx';
import { whole } from '../charts/figures-in-words.ts';
import { useFigure } from '../metrics/useFigure.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

const shown = 8;

/** Why people turned to this squad, as far as it is diagnosed. */
export const SquadCauses = ({ query }: { query: string | null }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { data, error, refetch } = useFigure('volume', query);
  const groups = data?.groups ?? [];
  const undiagnosed = groups.find(({ group }) => group.id === 'none')?.total.n ?? 0;
  const causes = groups.filter(({ group }) => group.id !== 'none').sort((a, b) => b.total.n - a.total.n);
  return (
    <Panel title={t('squad.causes')} id="squad-causes">
      {error && !data && <ProblemNote problem={error} what={t('figures.failed')} onRetry={() => refetch()} />}
      {!data && !error && <Waiting rows={4} />}
      {data && causes.length === 0 && t('squad.noCauses')}
      <ParetoBars
        rows={causes.slice(0, shown).map(({ group, total }) => ({ ...group, cases: total.n, note: '' }))}
        rest={null}
      />
      {data && undiagnosed > 0 && (
        <p style={{ marginBottom: 0 }}>{t('squad.undiagnosed', { n: whole(undiagnosed, locale) })}</p>
      )}
    </Panel>
  );
};
