import { Box, TextField } from '@mui/material';
import { type KeyboardEvent, useContext, useRef, useState } from 'react';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { focusFirst } from '../parts/focus.ts';
import { useT } from '../parts/useT.ts';
import { HintCard } from './HintCard.tsx';
import { PhraseList } from './PhraseList.tsx';
import { rewritten } from './sentence.ts';
import { SpeechContext } from './speech.ts';
import { Underlined } from './Underlined.tsx';
import { Unfilled } from './Unfilled.tsx';
import { useHints } from './useHints.ts';
import { usePhraseList } from './usePhraseList.ts';
import { useStartingPoints } from './usePhraseRules.ts';

interface SaidFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  error?: string;
  rows?: number;
  /** Which ways to begin it takes: those of the step, or whole letters. */
  begins?: 'step' | 'letter';
}

/** Words that are said to a customer: with a way to begin, and a better way where there is one. It never blocks. */
export const SaidField = ({ id, label, value, onChange, required, error, rows = 1, begins }: SaidFieldProps) => {
  const t = useT();
  const speech = useContext(SpeechContext);
  const field = useRef<HTMLTextAreaElement>(null);
  const [scrolled, setScrolled] = useState({ x: 0, y: 0 });
  const { hint, marks, makesPromise, showsCard, answer } = useHints(value, speech);
  const all = useStartingPoints(speech?.stepKey ?? '', speech?.methodKey ?? '');
  const points = begins === 'step' ? all : begins === 'letter' ? (speech?.letters ?? []) : [];
  const list = usePhraseList({ field, value, onChange, points });
  const cardId = `${id}-hint-card`;
  const keys = (event: KeyboardEvent) => {
    const opens = event.key === '.' && (event.ctrlKey || event.metaKey);
    if (opens && hint) focusFirst(document.getElementById(cardId));
    else if (opens || !list.keys(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const back = () => field.current?.focus();
  const open = list.found.length > 0;
  return (
    <FieldFrame
      id={id}
      label={label}
      required={required}
      error={error}
      hint={points.length > 0 && !showsCard ? t('phrases.begin') : undefined}
    >
      <Box sx={{ position: 'relative' }}>
        <TextField
          id={id}
          inputRef={field}
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
            list.typed(target.value, target.selectionStart ?? target.value.length);
          }}
          onKeyDown={keys}
          onBlur={list.close}
          multiline={rows > 1}
          minRows={rows > 1 ? rows : undefined}
          maxRows={rows > 1 ? 12 : undefined}
          error={Boolean(error)}
          autoComplete="off"
          slotProps={{
            htmlInput: {
              'aria-labelledby': `${id}-label`,
              'aria-describedby':
                [error && `${id}-error`, points.length > 0 && !showsCard && `${id}-hint`].filter(Boolean).join(' ') ||
                undefined,
              'aria-required': required,
              ...(open && {
                role: 'combobox',
                'aria-expanded': true,
                'aria-controls': `${id}-points`,
                'aria-activedescendant': `${id}-points-${list.chosen}`,
              }),
              onScroll: ({ currentTarget }: { currentTarget: Element }) =>
                setScrolled({ x: currentTarget.scrollLeft, y: currentTarget.scrollTop }),
            },
          }}
        />
        <Underlined text={value} marks={marks} scrolled={scrolled} wraps={rows > 1} />
        {open && <PhraseList id={`${id}-points`} points={list.found} chosen={list.chosen} onChoose={list.choose} />}
      </Box>
      {hint && (
        <HintCard
          id={cardId}
          hint={hint}
          makesPromise={makesPromise}
          showsCard={showsCard}
          onUse={() => {
            if (hint.suggestion && !makesPromise) onChange(rewritten(value, hint, hint.suggestion));
            answer(hint, 'used');
            back();
          }}
          onKeep={() => {
            answer(hint, 'kept');
            back();
          }}
          onMute={() => {
            answer(hint, 'muted');
            back();
          }}
        />
      )}
      {begins && !hint && <Unfilled text={value} points={points} />}
    </FieldFrame>
  );
};
