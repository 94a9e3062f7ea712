import { ButtonBase } from '@mui/material';
import { useT } from '../parts/useT.ts';

interface StoryToggleProps {
  open: boolean;
  onToggle: () => void;
}

/** Opens the story of a promise. */
export const StoryToggle = ({ open, onToggle }: StoryToggleProps) => {
  const t = useT();
  return (
    <ButtonBase
      aria-expanded={open}
      onClick={onToggle}
      sx={{
        minHeight: 32,
        '@media (pointer: coarse)': { minHeight: 44 },
        px: 1,
        borderRadius: 1,
        fontSize: 12.5,
        color: 'text.secondary',
        whiteSpace: 'nowrap',
      }}
    >
      <span aria-hidden>{open ? '▾' : '▸'}&nbsp;</span>
      {t('promises.story')}
    </ButtonBase>
  );
};
