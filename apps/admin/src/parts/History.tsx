import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Moment } from './Moment.tsx';
import { Panel } from './Panel.tsx';
import { useT } from './useT.ts';

export interface Version {
  version: number;
  changedBy: string | null;
  recordedAt: string;
}

interface HistoryProps<V extends Version> {
  /** The latest first. */
  versions: readonly V[];
  /** What a version changed, in words; the first one says what it began with. */
  changeOf: (version: V, before: V | undefined) => string;
  /** Puts a version into the form; nothing is applied until it is saved. */
  onRestore?: (version: V) => void;
}

const atFirst = 5;

/** Every wording that there was: in use from when to when, by whom, what it changed, and a way to take it up again. */
export function History<V extends Version>({ versions, changeOf, onRestore }: HistoryProps<V>) {
  const t = useT();
  const [all, setAll] = useState(false);
  const shown = all ? versions : versions.slice(0, atFirst);
  return (
    <Panel title={t('setting.history')} id="setting-history">
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((one, place) => (
          <Box
            component="li"
            key={one.version}
            sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ fontWeight: 600, fontSize: 13.5 }}>
              {t('setting.version', { n: one.version })}
              {place === 0 && ` · ${t('setting.holds')}`}
            </Box>
            <Box sx={{ fontSize: 13, overflowWrap: 'anywhere' }}>{changeOf(one, versions[place + 1])}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {t('setting.by', { name: one.changedBy ?? 'Heartdesk' })} ·{' '}
              <Moment at={one.recordedAt} relative={place === 0} />
              {place > 0 && (
                <>
                  {' '}
                  {t('setting.until')} <Moment at={(versions[place - 1] as V).recordedAt} relative={false} />
                </>
              )}
            </Box>
            {onRestore && place > 0 && (
              <Button size="small" sx={{ px: 0 }} onClick={() => onRestore(one)}>
                {t('setting.restore', { n: one.version })}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {versions.length > atFirst && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'do.less' : 'do.more')}
        </Button>
      )}
    </Panel>
  );
}
