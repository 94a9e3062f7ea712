import { useLocaleState } from 'react-admin';
import { isFree } from '#heart-core';
import type { TriageWindow } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { useT } from '../parts/useT.ts';
import { windowTimes } from './windowWords.ts';

interface WindowChipsProps {
  id: string;
  windows: readonly TriageWindow[];
  chosen: string | null;
  onChoose: (from: string | null) => void;
  zone: string;
  error?: string;
}

/** The windows that a call-back can be promised in, with the places left; a full one is shown and cannot be chosen. */
export const WindowChips = ({ id, windows, chosen, onChoose, zone, error }: WindowChipsProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  return (
    <ChoiceChips
      id={id}
      label={t('quick.window')}
      required
      options={windows.map((window) => {
        const left = window.places - window.taken;
        return {
          value: window.from,
          label: `${windowTimes(window, locale, zone)} · ${left > 0 ? t('quick.left', { smart_count: left }) : t('triage.window.full')}`,
          barred: !isFree(window),
        };
      })}
      value={chosen}
      onChange={onChoose}
      error={error}
      hint={windows.length === 0 ? t('quick.noWindow') : undefined}
    />
  );
};
