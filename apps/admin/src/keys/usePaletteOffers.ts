import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { startFor } from '../cases/startDraft.ts';
import { useCustomersFound } from '../cases/useCustomersFound.ts';
import { useShelved } from '../drafts/useShelved.ts';
import { screens } from '../frame/screens.ts';
import { ask } from '../http.ts';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { useCommandsHere } from './commands.ts';

export interface Offer {
  id: string;
  group: 'do' | 'recent' | 'cases' | 'customers' | 'screens';
  words: string;
  aside?: string;
  run: () => void;
}

/** So long after the last key the house is asked; its answer is there in another tenth of a second. */
const pauseMs = 80;
const mostCustomers = 3;
const none: string[] = [];

/** Cases within this person's reach; without words, those they had open last. */
function useCases(words: string) {
  const [recent] = useShelved<string[]>('cases.recent', none);
  const [asked, setAsked] = useState(words);
  useEffect(() => {
    const pausing = setTimeout(() => setAsked(words), pauseMs);
    return () => clearTimeout(pausing);
  }, [words]);
  const filter = asked ? { q: asked } : { ids: recent };
  const { data = [], isFetching } = useQuery<CaseRow[]>({
    queryKey: ['cases', 'palette', filter],
    enabled: asked !== '' || recent.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (
        await ask<CaseRow[]>(
          `/cases?${new URLSearchParams({ filter: JSON.stringify(filter), range: JSON.stringify([0, 7]) })}`,
          { signal },
        )
      ).json,
  });
  const rows = asked ? data : [...data].sort((a, b) => recent.indexOf(a.id) - recent.indexOf(b.id));
  return { rows, waiting: isFetching || asked !== words, recent: asked === '' };
}

/** What the palette offers for these words: what can be done here, cases, screens. */
export function usePaletteOffers(typed: string): { offers: Offer[]; waiting: boolean } {
  const t = useT();
  const navigate = useNavigate();
  const { may } = useSession();
  const commands = useCommandsHere();
  const words = typed.trim();
  const { rows, waiting, recent } = useCases(words);
  const { found, answered } = useCustomersFound(words);
  const { squadName } = useSquads();
  const fits = (text: string) =>
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.toLowerCase().includes(word));
  const said = commands.flatMap(({ id, said: hear }) => {
    const heard = words && hear ? hear(words) : null;
    return heard ? [{ id: `said ${id}`, group: 'do' as const, ...heard }] : [];
  });
  const acts = commands
    .filter((command) => fits(command.words))
    .slice(0, words ? 8 : 6)
    .map(({ id, words: name, run }) => ({ id, group: 'do' as const, words: name, run }));
  const cases = rows.map((row) => ({
    id: row.id,
    group: recent ? ('recent' as const) : ('cases' as const),
    words: `#${row.number} ${row.customer?.name ?? t('case.anonymous')}`,
    aside: row.restatement ?? row.summary ?? t('case.sensitive'),
    run: () => navigate(`/cases/${row.id}`),
  }));
  const customers = (answered ? found : []).slice(0, mostCustomers).flatMap((customer): Offer[] => {
    const { id, name, lastCase } = customer;
    const begin = () => {
      startFor(customer);
      navigate('/cases/create');
    };
    const known = lastCase && {
      id,
      group: 'customers' as const,
      words: name,
      aside: t('customer.last', { number: lastCase.number, squad: squadName(lastCase.squadId) }),
      run: () => navigate(`/cases/${lastCase.id}`),
    };
    const next = may('case.open') && {
      id: `new ${id}`,
      group: 'customers' as const,
      words: t('customer.newCaseFor', { name }),
      run: begin,
    };
    return [known, next].filter((offer) => typeof offer === 'object' && offer !== null);
  });
  const places = screens
    .filter(({ name, needs }) => may(needs) && fits(t(`menu.${name}`)))
    .map(({ name, path }) => ({
      id: path,
      group: 'screens' as const,
      words: t(`menu.${name}`),
      run: () => navigate(path),
    }));
  // A number or a name is looked for more often than an act: cases stand first as soon as there are words.
  const offers = words ? [...said, ...cases, ...customers, ...acts, ...places] : [...cases, ...acts, ...places];
  return { offers, waiting };
}
