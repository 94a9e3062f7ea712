import { Box, ButtonBase } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { FloorRecord, SquadFloorRecord } from '#heart-core/wire';
import { type Shown, shows } from '../commitments/turns.ts';
import { localeOf } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

interface StripProps {
  counts: FloorRecord;
  squadId: string | null;
  show: Shown;
  onShow: (squadId: string | null, show: Shown) => void;
  onApprovals: (squadId: string | null) => void;
  onPeople: (squadId: string | null) => void;
}

type Counted = 'overdue' | 'dueWithinHour' | 'dueToday' | 'approvals' | 'online';
type Row = Pick<SquadFloorRecord, 'name' | Counted>;

const countOf: Record<Shown, Counted> = {
  overdue: 'overdue',
  hour: 'dueWithinHour',
  today: 'dueToday',
};

/** Squads by what presses: each count filters the board below. */
export const Strip = ({ counts, squadId, show, onShow, onApprovals, onPeople }: StripProps) => {
  const t = useT();
  const many = counts.squads.length > 1;
  const sum = (of: Counted) => counts.squads.reduce((total, squad) => total + squad[of], 0);
  const all: Row = {
    name: t('floor.all'),
    overdue: sum('overdue'),
    dueWithinHour: sum('dueWithinHour'),
    dueToday: sum('dueToday'),
    approvals: sum('approvals'),
    online: counts.online,
  };
  const rows: [string | null, Row][] = [
    ...(many ? [[null, all] as [null, Row]] : []),
    ...counts.squads.map((squad): [string, Row] => [squad.squadId, squad]),
  ];
  return (
    <Box
      sx={{ overflowX: 'auto', border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', mb: 2 }}
    >
      <Box
        component="table"
        aria-label={t('floor.strip')}
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& th': {
            fontSize: { xs: 11.5, sm: 12.5 },
            fontWeight: 600,
            color: 'text.secondary',
            px: { xs: 0.25, sm: 0.75 },
            py: 0.75,
            textAlign: 'center',
          },
          '& th:first-of-type': { textAlign: 'start', paddingInlineStart: { xs: 1, sm: 2 } },
          '& td': { p: 0.25, textAlign: 'center' },
          '& tbody tr': { borderTop: '1px solid var(--rule)' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('floor.squad')}</th>
            {shows.map((name) => (
              <th key={name} scope="col">
                {t(`floor.show.${name}`)}
              </th>
            ))}
            <th scope="col">{t('floor.approvalsShort')}</th>
            <th scope="col">{t('floor.online')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, squad]) => (
            <tr key={id ?? 'all'}>
              <Box component="th" scope="row" sx={{ '&&': { color: 'text.primary', fontSize: { xs: 13, sm: 14 } } }}>
                {squad.name}
              </Box>
              {shows.map((name) => (
                <td key={name}>
                  <Count
                    n={squad[countOf[name]]}
                    label={`${squad.name}: ${t(`floor.show.${name}`)}`}
                    chosen={squadIsChosen(id, squadId, many) && show === name}
                    urgent={name === 'overdue'}
                    onChoose={() => onShow(id, name)}
                  />
                </td>
              ))}
              <td>
                <Count
                  n={squad.approvals}
                  label={`${squad.name}: ${t('floor.approvals')}`}
                  onChoose={() => onApprovals(id)}
                />
              </td>
              <td>
                <Count n={squad.online} label={`${squad.name}: ${t('floor.online')}`} onChoose={() => onPeople(id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
};

const squadIsChosen = (id: string | null, chosen: string | null, many: boolean) => !many || id === chosen;

interface CountProps {
  n: number;
  label: string;
  chosen?: boolean;
  urgent?: boolean;
  onChoose: () => void;
}

const Count = ({ n, label, chosen, urgent = false, onChoose }: CountProps) => {
  const [locale] = useLocaleState();
  const shown = new Intl.NumberFormat(localeOf(locale)).format(n);
  return (
    <ButtonBase
      aria-pressed={chosen}
      aria-label={`${label}: ${shown}`}
      onClick={onChoose}
      sx={{
        minWidth: { xs: 40, sm: 44 },
        minHeight: 36,
        '@media (pointer: coarse)': { minHeight: 44 },
        width: '100%',
        borderRadius: 1,
        fontSize: 16,
        fontWeight: n > 0 ? 650 : 400,
        color: n === 0 ? 'text.secondary' : urgent ? 'var(--broken-text)' : 'text.primary',
        border: '1px solid',
        borderColor: chosen ? 'primary.main' : 'transparent',
        bgcolor: chosen ? 'var(--tint)' : undefined,
        '&:hover': { bgcolor: 'var(--tint)' },
      }}
    >
      {urgent && n > 0 && (
        <Box component="span" aria-hidden sx={{ fontSize: 12, marginInlineEnd: 0.5 }}>
          ✕
        </Box>
      )}
      {shown}
    </ButtonBase>
  );
};
