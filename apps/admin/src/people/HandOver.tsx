import { Alert, Stack, Typography } from '@mui/material';
import type { PersonAtWork } from '#heart-core/wire';
import { Picker } from '../parts/Picker.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

interface HandOverProps {
  person: PersonAtWork;
  toId: string;
  onChange: (toId: string) => void;
  error?: string;
}

/** Who leaves leaves promises: how many, and who takes them over, in the same deed. */
export const HandOver = ({ person, toId, onChange, error }: HandOverProps) => {
  const t = useT();
  const { people } = usePeople();
  const heirs = people.filter(
    ({ id, active, role, squadIds }) =>
      id !== person.id &&
      active &&
      role !== 'auditor' &&
      (role === 'manager' || squadIds.some((squad) => person.squadIds.includes(squad))),
  );
  return (
    <Alert severity="warning" icon={false} sx={{ bgcolor: 'var(--warn)', '& .MuiAlert-message': { width: '100%' } }}>
      <Stack sx={{ gap: 1.5 }}>
        <Typography>{t('people.leaves', { smart_count: person.openPromises })}</Typography>
        <Picker
          label={t('people.handOver')}
          value={toId}
          none={t('people.leaveOpen')}
          options={heirs.map(({ id, name, role }) => ({ value: id, label: `${name}, ${t(`role.${role}`)}` }))}
          onChange={onChange}
          width={320}
        />
        {error && <Typography sx={{ color: 'error.main', fontSize: 13 }}>{error}</Typography>}
      </Stack>
    </Alert>
  );
};
