import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { SingleKey } from './singleKeys.ts';

/** Something that can be done on this screen: by its key, and from the palette. */
export interface Command {
  id: string;
  words: string;
  run: () => void;
  /** The single key that does it. */
  key?: SingleKey;
  /** What the command makes of words typed after its name; null where it makes nothing of them. */
  said?: (words: string) => { words: string; run: () => void } | null;
}

const groups = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function tell(): void {
  all = [...groups.values()].flat();
  for (const listener of listeners) listener();
}

const watch = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const commandsHere = (): readonly Command[] => all;

/** Every command of what is on the screen now. */
export const useCommandsHere = (): readonly Command[] => useSyncExternalStore(watch, commandsHere);

/** Offers commands as long as this part of the screen stands; each runs as it was last drawn. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const listed = JSON.stringify(
    commands.map(({ run, said, ...command }) => ({ ...command, says: said !== undefined })),
  );
  useEffect(() => {
    const group = Symbol('commands');
    const now = (id: string) => latest.current.find((command) => command.id === id);
    const shown = (JSON.parse(listed) as (Omit<Command, 'run' | 'said'> & { says: boolean })[]).map(
      ({ says, ...command }): Command => ({
        ...command,
        run: () => now(command.id)?.run(),
        ...(says && { said: (words: string) => now(command.id)?.said?.(words) ?? null }),
      }),
    );
    groups.set(group, shown);
    tell();
    return () => {
      groups.delete(group);
      tell();
    };
  }, [listed]);
}
