import { Box, ButtonBase, Stack } from '@mui/material';
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'react-admin';
import { FieldFrame } from './FieldFrame.tsx';

export interface Choice<T extends string | number | boolean = string> {
  value: T;
  label: string;
  /** It is shown, and cannot be chosen. */
  barred?: boolean;
}

interface ChoiceChipsProps<T extends string | number | boolean> {
  id: string;
  label: string;
  options: readonly Choice<T>[];
  value: T | null | undefined;
  onChange: (value: T | null) => void;
  required?: boolean;
  hint?: string;
  error?: string;
  /** Where digits would be read as counts, there are none. */
  numbered?: boolean;
}

/** One of several, by digit, arrow or pointer. Backspace takes the choice back. */
export function ChoiceChips<T extends string | number | boolean>({
  id,
  label,
  options,
  value,
  onChange,
  required,
  hint,
  error,
  numbered = true,
}: ChoiceChipsProps<T>) {
  const [single] = useStore('keys.single', true);
  const digits = single && numbered;
  const chips = useRef<(HTMLButtonElement | null)[]>([]);
  const chosen = options.findIndex((option) => option.value === value);
  const choose = (place: number) => {
    const option = options[place];
    if (!option) return;
    if (!option.barred) onChange(option.value);
    chips.current[place]?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = chips.current.indexOf(document.activeElement as HTMLButtonElement);
    const ahead = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: ahead, ArrowLeft: -ahead, ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (digits && /^[1-9]$/.test(event.key) && Number(event.key) <= options.length) choose(Number(event.key) - 1);
    else if (step !== undefined) choose((from + step + options.length) % options.length);
    else if ((event.key === 'Backspace' || event.key === 'Delete') && !required) onChange(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <FieldFrame id={id} label={label} required={required} hint={hint} error={error}>
      <Stack
        id={id}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-required={required || undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        direction="row"
        useFlexGap
        onKeyDown={keys}
        sx={{ flexWrap: 'wrap', gap: 1 }}
      >
        {options.map((option, place) => (
          <ButtonBase
            key={String(option.value)}
            ref={(chip) => {
              chips.current[place] = chip;
            }}
            role="radio"
            aria-checked={place === chosen}
            aria-disabled={option.barred || undefined}
            tabIndex={place === Math.max(chosen, 0) ? 0 : -1}
            onClick={() => choose(place)}
            sx={{
              minHeight: 32,
              '@media (pointer: coarse)': { minHeight: 44 },
              px: 1.5,
              gap: 0.75,
              borderRadius: 4,
              fontSize: 13.5,
              border: '1px solid',
              borderColor: place === chosen ? 'primary.main' : 'var(--field-border)',
              bgcolor: place === chosen ? 'primary.main' : 'background.paper',
              color: place === chosen ? 'primary.contrastText' : 'text.primary',
              fontWeight: place === chosen ? 600 : 400,
              ...(option.barred ? { borderStyle: 'dashed', color: 'text.secondary', cursor: 'not-allowed' } : {}),
            }}
          >
            {digits && place < 9 && option.label !== String(place + 1) && (
              <Box
                component="span"
                aria-hidden
                sx={{ fontSize: 12, color: place === chosen ? 'inherit' : 'text.secondary' }}
              >
                {place === chosen ? '✓' : place + 1}
              </Box>
            )}
            {option.label}
          </ButtonBase>
        ))}
      </Stack>
    </FieldFrame>
  );
}
