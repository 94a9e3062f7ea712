import { Box } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

const one = { pagination: { page: 1, perPage: 1 } };

/** A house that has just been opened: what to do, in its order, until the first case is there. */
export const FirstSteps = () => {
  const t = useT();
  const { may } = useSession();
  const cases = useGetList('cases', one);
  const empty = cases.total === 0;
  const squads = useGetList('squads', one, { enabled: empty });
  const people = useGetList('users', one, { enabled: empty });
  if (!empty || !may('squad.write')) return null;
  const steps = [
    { name: 'squad', path: '/squads/create', many: 'squads', done: (squads.total ?? 0) > 0 },
    { name: 'people', path: '/users/create', many: 'users', done: (people.total ?? 0) > 1 },
    { name: 'history', path: '/imports/create', done: false },
    { name: 'case', path: '/cases/create', done: false },
  ];
  return (
    <Box sx={{ mb: 2, maxWidth: 720 }}>
      <Panel title={t('first.title')}>
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {steps.map(({ name, path, many, done }) => (
            <li key={name}>
              <span aria-hidden>{done ? '● ' : '○ '}</span>
              <LinkBase to={path}>{t(`first.${name}`)}</LinkBase>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' '}
                {done ? t('first.done') : t(`first.${name}Why`)}
              </Box>
              {many && (
                <>
                  {' · '}
                  <LinkBase to={`/list-imports/create?kind=${many}`}>{t(`first.${name}Many`)}</LinkBase>
                </>
              )}
            </li>
          ))}
        </Box>
      </Panel>
    </Box>
  );
};
