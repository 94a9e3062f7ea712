import { Box } from '@mui/material';
import { piecesOf } from './pieces.ts';

interface UnderlinedProps {
  text: string;
  marks: readonly { from: number; to: number }[];
  /** How far the field is scrolled. */
  scrolled: { x: number; y: number };
  wraps: boolean;
}

/** The same text laid over the field, unseen but for the lines under the words that a hint is about. */
export const Underlined = ({ text, marks, scrolled, wraps }: UnderlinedProps) => {
  if (marks.length === 0) return null;
  const pieces = piecesOf(text, marks);
  return (
    <Box aria-hidden sx={{ position: 'absolute', inset: '8.5px 14px', overflow: 'hidden', pointerEvents: 'none' }}>
      <Box
        sx={{
          color: 'transparent',
          font: 'inherit',
          lineHeight: '1.4375em',
          whiteSpace: wraps ? 'pre-wrap' : 'pre',
          overflowWrap: 'break-word',
          transform: `translate(${-scrolled.x}px, ${-scrolled.y}px)`,
        }}
      >
        {pieces.map(({ from, text: piece, marked }) => (
          <Box
            key={`${from} ${marked}`}
            component="span"
            sx={marked ? { textDecoration: 'underline wavy var(--late)', textUnderlineOffset: '3px' } : undefined}
          >
            {piece}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
