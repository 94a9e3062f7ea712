import { Box, ButtonBase, Stack } from '@mui/material';
import { useGetList, useLocaleState } from 'react-admin';
import { useLive } from '../live/useLive.ts';
import { localeOf } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { type PromiseTab, promiseTabs } from './clock.ts';

interface PromiseTabsProps {
  tab: PromiseTab;
  asked: (tab: PromiseTab) => Record<string, unknown>;
  onTab: (tab: PromiseTab) => void;
}

/** Overdue, today, this week, broken: each with its count. */
export const PromiseTabs = ({ tab, asked, onTab }: PromiseTabsProps) => {
  const t = useT();
  return (
    <Stack direction="row" useFlexGap role="group" aria-label={t('promises.tabs')} sx={{ flexWrap: 'wrap', gap: 0.75 }}>
      {promiseTabs.map((name) => (
        <CountedTab key={name} name={name} chosen={name === tab} filter={asked(name)} onChoose={() => onTab(name)} />
      ))}
    </Stack>
  );
};

interface CountedTabProps {
  name: PromiseTab;
  chosen: boolean;
  filter: Record<string, unknown>;
  onChoose: () => void;
}

const CountedTab = ({ name, chosen, filter, onChoose }: CountedTabProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { total, refetch } = useGetList('commitments', {
    filter,
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'dueAt', order: 'ASC' },
  });
  useLive(['commitments', 'settlements'], () => void refetch());
  const urgent = name === 'overdue' && (total ?? 0) > 0;
  return (
    <ButtonBase
      aria-pressed={chosen}
      onClick={onChoose}
      sx={{
        minHeight: 36,
        '@media (pointer: coarse)': { minHeight: 44 },
        px: 1.5,
        gap: 0.75,
        borderRadius: 1,
        fontSize: 14,
        border: '1px solid',
        borderColor: chosen ? 'primary.main' : 'var(--rule)',
        bgcolor: chosen ? 'var(--tint)' : 'background.paper',
        color: chosen ? 'primary.main' : 'text.primary',
        fontWeight: chosen ? 650 : 400,
      }}
    >
      {t(`promises.tab.${name}`)}
      <Box component="span" sx={{ minWidth: 14, fontWeight: 650, color: urgent ? 'var(--broken-text)' : undefined }}>
        {total === undefined ? '' : new Intl.NumberFormat(localeOf(locale)).format(total)}
      </Box>
    </ButtonBase>
  );
};
