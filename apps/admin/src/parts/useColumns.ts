import { useStore } from 'react-admin';

/** Which columns of a list this reader wants to see; kept on this computer. The first always stands. */
export function useColumns<C extends { name: string }>(columns: readonly C[], keptAs?: string) {
  const [hidden, setHidden] = useStore<string[]>(`columns.${keptAs ?? 'all'}`, []);
  const away = keptAs ? hidden : [];
  return {
    shown: columns.filter(({ name }, place) => place === 0 || !away.includes(name)),
    hidden: away,
    toggle: (name: string) => setHidden(away.includes(name) ? away.filter((other) => other !== name) : [...away, name]),
  };
}
