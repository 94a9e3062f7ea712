import MenuOpenIcon from '@mui/icons-material/MenuOpen';
import { Box, Button, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState } from 'react-admin';
import type { CaseRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { ContactTimer } from './ContactTimer.tsx';
import { OthersHere } from './OthersHere.tsx';
import { repeatWords } from './repeat.ts';
import { SaveState } from './SaveState.tsx';

interface CaseHeaderProps {
  record: CaseRecord;
  /** Where help is a key away. */
  help: ReactNode;
  /** Opens the context where there is no room for it beside the steps. */
  onContext?: () => void;
  /** On a phone only the name, the saving and the way to help stay in sight. */
  phone?: boolean;
}

/** What somebody needs to know before saying a word: who, for whom, how often, since when, who else, and whether it is saved. */
export const CaseHeader = ({ record, help, onContext, phone = false }: CaseHeaderProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const flags = [
    record.onBehalfOf && t('case.onBehalfOf', { name: record.onBehalfOf }),
    record.vulnerable && t('case.vulnerable'),
    repeatWords(record, locale, t),
    record.sensitive && t('workspace.sensitive'),
  ].filter((flag) => typeof flag === 'string');
  const marks = (
    <>
      {flags.map((flag) => (
        <Box
          key={flag}
          component="span"
          sx={{
            px: 1,
            borderRadius: 4,
            border: '1px solid var(--worse)',
            color: 'text.primary',
            bgcolor: 'var(--warn)',
            fontSize: 12.5,
            whiteSpace: 'nowrap',
          }}
        >
          {flag}
        </Box>
      ))}
      <ContactTimer record={record} />
      <OthersHere caseId={record.id} />
    </>
  );
  const bar = (
    <Stack
      component="header"
      id="case-header"
      direction="row"
      useFlexGap
      sx={{
        position: 'sticky',
        top: 'var(--frame-top, 76px)',
        zIndex: 20,
        minHeight: phone ? 44 : 56,
        columnGap: 1.5,
        rowGap: 0,
        flexWrap: phone ? 'nowrap' : 'wrap',
        alignItems: 'center',
        px: { xs: 1.5, md: 3 },
        py: 0.5,
        bgcolor: 'background.paper',
        borderBottom: '1px solid var(--rule)',
        fontSize: 13.5,
        color: 'text.secondary',
      }}
    >
      <Typography variant="h1" noWrap sx={{ fontSize: 18, color: 'text.primary', minWidth: 0, maxWidth: '100%' }}>
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500 }}>
          #{record.number}
        </Box>{' '}
        {record.customer?.name ?? t('case.anonymous')}
      </Typography>
      {!phone && marks}
      <Box sx={{ flex: 1 }} />
      <SaveState caseId={record.id} />
      {onContext && (
        <Button size="small" variant="outlined" startIcon={<MenuOpenIcon />} onClick={onContext}>
          {t('workspace.context.open')}
        </Button>
      )}
      {help}
    </Stack>
  );
  if (!phone) return bar;
  return (
    <>
      {bar}
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: 'wrap', gap: 1, px: 1.5, pt: 1, fontSize: 13.5, color: 'text.secondary', alignItems: 'center' }}
      >
        {marks}
      </Stack>
    </>
  );
};
