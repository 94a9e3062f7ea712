import CallIcon from '@mui/icons-material/CallOutlined';
import MoreIcon from '@mui/icons-material/MoreHoriz';
import { Box, Button, IconButton, Menu, MenuItem, Stack } from '@mui/material';
import { useState } from 'react';
import type { CommitmentRecord } from '#heart-core/wire';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { PromiseAsked } from './PromiseAsked.tsx';
import { PromiseSaid } from './PromiseSaid.tsx';
import { telOf } from './telOf.ts';
import type { Asking, PromiseActs } from './usePromiseActs.ts';

interface PromiseActionsProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
  /** On the page of the case there is more room for words, and no need to call from here. */
  brief?: boolean;
}

/** All that can be said of a promise, wherever it stands: the usual things one click each, the rest under “more”. */
export const PromiseActions = ({ promise, acts, brief = false }: PromiseActionsProps) => {
  const t = useT();
  const { may } = useSession();
  const { personName } = usePeople();
  if (acts.said) return <PromiseSaid promise={promise} acts={acts} />;
  if (acts.over || !may('settlement.record')) return null;
  if (!acts.mine)
    return (
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {t('promises.theirs', { name: personName(promise.ownerId) || t('promises.nobody') })}
      </Box>
    );
  const phone = telOf(promise.customer?.phone);
  const calls = promise.kind === 'call';
  const name = promise.customer?.name ?? t('promises.anonymous');
  const asks = (what: Asking) => ({
    'aria-expanded': acts.asking === what,
    disabled: acts.pending,
    onClick: () => acts.ask(what),
  });
  return (
    <>
      <Stack direction="row" useFlexGap role="group" aria-label={promise.what} sx={{ flexWrap: 'wrap', gap: 0.75 }}>
        {phone && !brief && (
          <Button
            component="a"
            href={phone}
            size="small"
            variant="contained"
            data-act="call"
            startIcon={<CallIcon />}
            aria-label={t('promises.callName', { name })}
            onClick={() => acts.asking !== 'outcome' && acts.ask('outcome')}
          >
            {t('promises.call')}
          </Button>
        )}
        <Button
          size="small"
          variant={phone && !brief ? 'outlined' : 'contained'}
          data-act="done"
          aria-expanded={calls ? acts.asking === 'outcome' : undefined}
          disabled={acts.pending}
          onClick={() => (calls ? acts.ask('outcome') : void acts.settle({ kind: 'kept' }))}
        >
          {t('promises.done')}
        </Button>
        <Button size="small" variant="outlined" data-act="update" {...asks('noNews')}>
          {t('promises.noNews')}
        </Button>
        <Button size="small" variant="outlined" data-act="reassign" {...asks('reassign')}>
          {t('promises.reassign')}
        </Button>
        <MoreActs promise={promise} acts={acts} />
      </Stack>
      <PromiseAsked promise={promise} acts={acts} />
    </>
  );
};

/** What is said seldom: a new time, the customer lets go, it was never meant. */
const MoreActs = ({ promise, acts }: PromiseActionsProps) => {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const movable = !promise.overdue && !promise.renegotiation;
  const items: Asking[] = [
    ...(movable ? ['renegotiate' as const] : []),
    'release',
    ...(acts.voids ? ['void' as const] : []),
  ];
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('promises.more', { what: promise.what })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={acts.pending}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {items.map((what) => (
          <MenuItem
            key={what}
            dense
            onClick={() => {
              setAnchor(null);
              if (acts.asking !== what) acts.ask(what);
            }}
          >
            {t(`promises.ask.${what}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
