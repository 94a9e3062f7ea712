import { createContext, useContext, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** How wide a page is printed (UX.md §15), whatever the screen was. */
export const paperWidth = 680;

/** A part of a page that is set smaller on paper, or beside another one, says how wide its charts are there. */
export const PaperWidth = createContext(paperWidth);
export const usePaperWidth = (): number => useContext(PaperWidth);

let printing = false;

function watch(heard: () => void): () => void {
  // The paper is drawn as soon as the event is over: what changes for it has to stand by then.
  const turn = (to: boolean) => () => {
    printing = to;
    flushSync(heard);
  };
  const [before, after] = [turn(true), turn(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** Is the screen on its way to paper? */
export const useOnPaper = (): boolean => useSyncExternalStore(watch, () => printing);
