import { Alert, Box, Button, Stack } from '@mui/material';
import { useCauses, useSymptoms } from '../causes/useCauses.ts';
import { focusField } from '../parts/focus.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { valueWords } from '../steps/stepWords.ts';
import type { Keeper } from './keeper.ts';
import { bothValues } from './typing.ts';

interface FieldMeetingProps {
  id: string;
  name: string;
  label: string;
  keeper: Keeper;
}

/** Two hands met in one field. Words stand side by side until a person says how they go together; of a choice the other one is a click away. */
export const FieldMeeting = ({ id, name, label, keeper }: FieldMeetingProps) => {
  const t = useT();
  const { personName } = usePeople();
  const { symptomName } = useSymptoms();
  const { causeName } = useCauses();
  const { conflicts, beside, typed } = keeper.typing;
  const words = (value: unknown) => valueWords(name, value ?? '', t, (one) => symptomName(one) || causeName(one));
  const theirs = conflicts[name];
  const gaveWay = beside[name];
  if (!theirs && gaveWay)
    return (
      <Box role="status" sx={{ fontSize: 12.5, color: 'text.secondary', mt: 0.5 }}>
        {t('workspace.others.chose', { name: personName(gaveWay.editedById), value: words(gaveWay.value) })}{' '}
        <Button size="small" onClick={() => keeper.settle(name, gaveWay.value)}>
          {t('workspace.others.takeTheirs')}
        </Button>
        <Button size="small" onClick={() => keeper.letStand(name)}>
          {t('workspace.others.keepMine')}
        </Button>
      </Box>
    );
  if (!theirs) return null;
  const yours = typed[name]?.value;
  const both = bothValues(yours, theirs.value);
  const choose = (value: unknown) => {
    keeper.settle(name, value);
    focusField(id);
  };
  const side = (title: string, value: unknown, action: string, chosen = false) => (
    <Box sx={{ flex: '1 1 140px', minWidth: 0 }}>
      <Box sx={{ fontWeight: 650, fontSize: 12.5 }}>{title}</Box>
      <Box sx={{ my: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words(value)}</Box>
      <Button size="small" variant={chosen ? 'contained' : 'outlined'} onClick={() => choose(value)}>
        {action}
      </Button>
    </Box>
  );
  const who = personName(theirs.editedById) || t('workspace.others.someone');
  return (
    <Alert severity="info" icon={false} role="status" sx={{ mt: 1, '& .MuiAlert-message': { width: '100%' } }}>
      <Box sx={{ mb: 1 }}>{t('workspace.others.met', { name: who, field: label })}</Box>
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
        <Box id={`${id}-conflict`} sx={{ flex: '1 1 140px', minWidth: 0 }}>
          {side(t('workspace.others.both'), both, t('workspace.others.useBoth'), true)}
        </Box>
        {side(t('workspace.others.yours'), yours, t('workspace.others.useYours'))}
        {side(t('workspace.others.theirs', { name: who }), theirs.value, t('workspace.others.useTheirs'))}
      </Stack>
    </Alert>
  );
};
