import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { type Block, mostBlocksADay } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { faultIn, type HoursFaults, nextBlock } from './hoursDraft.ts';
import { TimeField } from './TimeField.tsx';

interface BlocksProps {
  id: string;
  /** The day that they are of, in words. */
  day: string;
  blocks: readonly Block[];
  onChange: (blocks: Block[]) => void;
  faults: HoursFaults;
  pointer: string;
}

/** The working hours of one day, block by block. */
export const Blocks = ({ id, day, blocks, onChange, faults, pointer }: BlocksProps) => {
  const t = useT();
  const fault = faultIn(faults, pointer);
  const put = (place: number, change: Partial<Block>) =>
    onChange(blocks.map((block, i) => (i === place ? { ...block, ...change } : block)));
  return (
    <Box sx={{ minWidth: 0 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {blocks.length === 0 && (
          <Typography component="span" sx={{ color: 'text.secondary', fontSize: 13.5 }}>
            {t('hours.closed')}
          </Typography>
        )}
        {[...blocks.entries()].map(([place, block]) => (
          <Stack key={place} direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
            <TimeField
              id={`${id}-${place}-from`}
              label={t('hours.from', { day, n: place + 1 })}
              value={block.from}
              onChange={(from) => put(place, { from })}
              wrong={faultIn(faults, `${pointer}/${place}/from`) !== undefined}
              describedBy={fault ? `${id}-fault` : undefined}
            />
            <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
              –
            </Box>
            <TimeField
              label={t('hours.to', { day, n: place + 1 })}
              value={block.to}
              onChange={(to) => put(place, { to })}
              wrong={faultIn(faults, `${pointer}/${place}/to`) !== undefined}
              describedBy={fault ? `${id}-fault` : undefined}
            />
            <IconButton
              size="small"
              aria-label={t('hours.removeBlock', { n: place + 1, day })}
              onClick={() => onChange(blocks.filter((_, i) => i !== place))}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          </Stack>
        ))}
        {blocks.length < mostBlocksADay && (
          <Button
            size="small"
            startIcon={<AddIcon fontSize="small" />}
            aria-label={t('hours.addBlockTo', { day })}
            onClick={() => onChange([...blocks, nextBlock(blocks)])}
          >
            {t('hours.addBlock')}
          </Button>
        )}
      </Stack>
      {fault && (
        <Typography id={`${id}-fault`} role="status" sx={{ color: 'error.main', fontSize: 13, mt: 0.5 }}>
          {t(`hours.fault.${fault}`)}
        </Typography>
      )}
    </Box>
  );
};
