import LinkIcon from '@mui/icons-material/Link';
import { Box, IconButton } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useLocation, useNotify } from 'react-admin';
import type { TimelineRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useT } from '../parts/useT.ts';

/** A deed typed this much later than it happened says so. */
const liveMs = 300_000;

export const entryHash = (id: string): string => `#entry-${id}`;

/** Who did what, when it happened, and when it was typed if that was later; with an address of its own. */
export const StoryEntry = ({ entry }: { entry: TimelineRecord }) => {
  const t = useT();
  const notify = useNotify();
  const { hash, pathname } = useLocation();
  const row = useRef<HTMLLIElement>(null);
  const meant = hash === entryHash(entry.id);
  useEffect(() => {
    if (meant) row.current?.scrollIntoView({ block: 'center' });
  }, [meant]);
  const { stepKey, what, text, was } = entry.facts;
  const copy = async () => {
    await navigator.clipboard?.writeText(`${window.location.origin}${pathname}${entryHash(entry.id)}`);
    notify('workspace.story.copied', { type: 'info' });
  };
  return (
    <Box
      component="li"
      ref={row}
      id={`entry-${entry.id}`}
      sx={{
        py: 1,
        px: meant ? 1 : 0,
        borderBottom: '1px solid var(--rule)',
        fontSize: 13,
        bgcolor: meant ? 'var(--tint)' : undefined,
        overflowWrap: 'anywhere',
      }}
    >
      <strong>{entry.personName}</strong> {t(`deed.${entry.deed.replace('.', '_')}`, { _: entry.deed })}{' '}
      {typeof stepKey === 'string' && t(`step.${stepKey}.name`)}
      {typeof what === 'string' && <div>{what}</div>}
      {typeof text === 'string' && (
        <Box
          sx={{ whiteSpace: 'pre-wrap', borderInlineStart: '3px solid var(--rule)', paddingInlineStart: 1, my: 0.5 }}
        >
          {text}
        </Box>
      )}
      {was !== undefined && was !== null && (
        <Box sx={{ whiteSpace: 'pre-wrap' }}>
          {t('workspace.story.was', { words: Array.isArray(was) ? was.join(' · ') : String(was) })}
        </Box>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Box sx={{ flex: 1 }}>
          <Moment at={entry.occurredAt} />
          {Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) > liveMs && (
            <>
              {' '}
              ({t('timeline.typed')} <Moment at={entry.recordedAt} relative={false} />)
            </>
          )}
        </Box>
        <IconButton
          size="small"
          aria-label={t('workspace.story.copy')}
          title={t('workspace.story.copy')}
          onClick={copy}
        >
          <LinkIcon fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
};
