import { type KeyboardEvent, type RefObject, useState } from 'react';
import { afterPaint } from '../parts/focus.ts';
import { nextBlank, openedAt } from './sentence.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

interface Listed {
  field: RefObject<Field | null>;
  value: string;
  onChange: (value: string) => void;
  points: readonly { name: string; text: string }[];
}

/** The list of ways to begin: opened by "/" at the start of a word, narrowed by what follows, gone with Escape. */
export function usePhraseList({ field, value, onChange, points }: Listed) {
  const [opened, setOpened] = useState<{ from: number; query: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const query = opened?.query.toLowerCase() ?? '';
  const found = opened ? points.filter(({ name, text }) => `${name} ${text}`.toLowerCase().includes(query)) : [];
  const select = (blank: { from: number; to: number } | null) =>
    afterPaint(() => {
      field.current?.focus();
      if (blank) field.current?.setSelectionRange(blank.from, blank.to);
    });
  const choose = (place: number) => {
    const point = found[place];
    if (!point || !opened) return;
    const end = opened.from + 1 + opened.query.length;
    const text = `${value.slice(0, opened.from)}${point.text}${value.slice(end)}`;
    onChange(text);
    setOpened(null);
    select(nextBlank(text, opened.from));
  };
  /** True where the key was meant for the list, or for the next blank. */
  const keys = (event: KeyboardEvent): boolean => {
    const blank = event.key === 'Tab' && !event.shiftKey && nextBlank(value, field.current?.selectionEnd ?? 0);
    if (found.length === 0 && blank && value.slice(blank.from, blank.to)) {
      select(blank);
      return true;
    }
    if (found.length === 0) return false;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % found.length);
    else if (event.key === 'ArrowUp') setChosen((chosen - 1 + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(Math.min(chosen, found.length - 1));
    else if (event.key === 'Escape') setOpened(null);
    else return false;
    return true;
  };
  return {
    found,
    chosen: Math.min(chosen, Math.max(found.length - 1, 0)),
    choose,
    keys,
    typed: (text: string, caret: number) => {
      setOpened(points.length > 0 ? openedAt(text, caret) : null);
      setChosen(0);
    },
    close: () => setOpened(null),
  };
}
