import { Box } from '@mui/material';
import { useT } from '../parts/useT.ts';

interface PhraseListProps {
  id: string;
  points: readonly { name: string; text: string }[];
  chosen: number;
  onChoose: (place: number) => void;
}

/** Ways to begin, under the field: arrows move, Enter takes one, Escape closes. */
export const PhraseList = ({ id, points, chosen, onChoose }: PhraseListProps) => {
  const t = useT();
  return (
    <Box
      id={id}
      role="listbox"
      aria-label={t('phrases.points')}
      sx={{
        position: 'absolute',
        insetInline: 0,
        top: '100%',
        zIndex: 30,
        mt: 0.5,
        maxHeight: 260,
        overflow: 'auto',
        border: '1px solid var(--field-border)',
        borderRadius: 1,
        bgcolor: 'var(--raised)',
      }}
    >
      {points.map(({ name, text }, place) => (
        <Box
          key={name}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === chosen}
          // The field keeps the focus while one is chosen by pointer.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(place);
          }}
          sx={{
            px: 1.5,
            py: 0.75,
            cursor: 'pointer',
            bgcolor: place === chosen ? 'var(--tint)' : undefined,
            minHeight: 44,
          }}
        >
          <Box sx={{ fontWeight: 600, fontSize: 13 }}>{name}</Box>
          <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{text}</Box>
        </Box>
      ))}
    </Box>
  );
};
