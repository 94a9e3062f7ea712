import { useContext } from 'react';
import { HintCard } from './HintCard.tsx';
import { rewritten } from './sentence.ts';
import { SpeechContext } from './speech.ts';
import { useHints } from './useHints.ts';

interface OptionHintsProps {
  id: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

/** Hints for several short lines at once. */
export const OptionHints = ({ id, lines, onChange }: OptionHintsProps) => {
  const speech = useContext(SpeechContext);
  const text = lines.join('\n');
  const { hint, makesPromise, showsCard, answer } = useHints(text, speech);
  if (!hint) return null;
  return (
    <HintCard
      id={`${id}-hint-card`}
      hint={hint}
      makesPromise={makesPromise}
      showsCard={showsCard}
      onUse={() => {
        if (hint.suggestion && !makesPromise) onChange(rewritten(text, hint, hint.suggestion).split('\n'));
        answer(hint, 'used');
      }}
      onKeep={() => answer(hint, 'kept')}
      onMute={() => answer(hint, 'muted')}
    />
  );
};
