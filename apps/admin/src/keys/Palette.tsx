import { Box, Dialog, InputBase } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useT } from '../parts/useT.ts';
import { type Offer, usePaletteOffers } from './usePaletteOffers.ts';

/** Everything by its name: type, arrows, Enter. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const { offers, waiting } = usePaletteOffers(typed);
  const at = Math.min(place, Math.max(offers.length - 1, 0));
  const take = (offer: Offer | undefined) => {
    if (!offer) return;
    onClose();
    // The dialog gives the focus back first.
    setTimeout(offer.run);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setPlace((at + 1) % Math.max(offers.length, 1));
    else if (event.key === 'ArrowUp') setPlace((at - 1 + offers.length) % Math.max(offers.length, 1));
    else if (event.key === 'Enter') take(offers[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={t('keys.palette')}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { mt: 10 } } }}
    >
      <InputBase
        autoFocus
        fullWidth
        value={typed}
        placeholder={t('keys.paletteHint')}
        onChange={({ target }) => {
          setTyped(target.value);
          setPlace(0);
        }}
        onKeyDown={keys}
        sx={{ px: 2, py: 1.5, fontSize: 16, borderBottom: '1px solid var(--rule)' }}
        inputProps={{
          id: 'palette',
          role: 'combobox',
          'aria-label': t('keys.palette'),
          'aria-expanded': true,
          'aria-controls': 'palette-offers',
          'aria-activedescendant': offers.length > 0 ? `palette-${at}` : undefined,
          autoComplete: 'off',
        }}
      />
      <Box
        id="palette-offers"
        role="listbox"
        aria-label={t('keys.palette')}
        aria-busy={waiting}
        sx={{ p: 1, maxHeight: 420, overflow: 'auto' }}
      >
        {offers.map((offer, row) => (
          <Box key={`${offer.group} ${offer.id}`} role="presentation">
            {offers[row - 1]?.group !== offer.group && (
              <Box role="presentation" sx={{ px: 1, pt: 1, fontSize: 12.5, color: 'text.secondary' }}>
                {t(`keys.groups.${offer.group}`)}
              </Box>
            )}
            <Box
              id={`palette-${row}`}
              role="option"
              aria-selected={row === at}
              onClick={() => take(offer)}
              onMouseMove={() => row !== at && setPlace(row)}
              sx={{
                px: 1,
                py: 0.75,
                minHeight: 36,
                borderRadius: 1,
                cursor: 'pointer',
                bgcolor: row === at ? 'var(--tint)' : undefined,
                display: 'flex',
                gap: 1,
                alignItems: 'baseline',
              }}
            >
              <Box sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>{offer.words}</Box>
              <Box
                sx={{
                  color: 'text.secondary',
                  fontSize: 13,
                  overflow: 'hidden',
                  textOverflow: 'ellipsis',
                  whiteSpace: 'nowrap',
                }}
              >
                {offer.aside}
              </Box>
            </Box>
          </Box>
        ))}
        {offers.length === 0 && !waiting && (
          <Box role="status" sx={{ p: 2, color: 'text.secondary' }}>
            {t('keys.nothing', { words: typed.trim() })}
          </Box>
        )}
      </Box>
    </Dialog>
  );
};
