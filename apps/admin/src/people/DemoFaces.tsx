import { Avatar, Box, ButtonBase, Divider, Typography } from '@mui/material';
import type { SessionOptions } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

interface DemoFacesProps {
  people: SessionOptions['people'];
  busy: boolean;
  onChoose: (email: string) => void;
}

/** Four people of the demo, one click each. */
export const DemoFaces = ({ people, busy, onChoose }: DemoFacesProps) => {
  const t = useT();
  return (
    <Box sx={{ mb: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('demo.enterAs')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))', gap: 1, mb: 3 }}>
        {people.map(({ email, name, role, squad }) => (
          <ButtonBase
            key={email}
            disabled={busy}
            onClick={() => onChoose(email)}
            sx={{
              p: 1.25,
              gap: 1.25,
              minHeight: 56,
              justifyContent: 'flex-start',
              textAlign: 'start',
              border: '1px solid var(--field-border)',
              borderRadius: 1,
              '&:hover': { bgcolor: 'var(--tint)' },
            }}
          >
            <Avatar
              sx={{ width: 32, height: 32, fontSize: 14, bgcolor: 'primary.main', color: 'primary.contrastText' }}
            >
              {name.slice(0, 2)}
            </Avatar>
            <Box>
              <Box sx={{ fontWeight: 650 }}>{name}</Box>
              <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                {t(`role.${role}`)}
                {squad ? ` · ${squad}` : ''}
              </Box>
            </Box>
          </ButtonBase>
        ))}
      </Box>
      <Divider sx={{ fontSize: 13, color: 'text.secondary' }}>{t('signIn.or')}</Divider>
    </Box>
  );
};
