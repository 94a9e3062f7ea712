import { useLocaleState } from 'react-admin';
import { builtInMethods, channels, severities } from '#heart-core';
import type { MetricAnswer } from '#heart-core/wire';
import { dayOnly } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

/** The names of figures, groups and reasons in the reader's language. */
export function useFigureWords() {
  const t = useT();
  const [locale] = useLocaleState();
  /** Groups by names of ours travel by key; squads and causes by the names that people gave them. */
  const groupName = ({ id, name }: { id: string; name: string }, split: string): string => {
    if (id === 'all') return t('figures.all');
    if (split.startsWith('custom.')) return id === '' ? t('figures.without.custom') : name;
    if (id === 'none') return t(`figures.without.${split}`);
    if (split === 'spike') return t('figures.spikes.days');
    if (split === 'arm') return t(`pilots.arm.${id}`, { _: name });
    if (split === 'channel' && channels.includes(id as 'phone')) return t(`channel.${id}`);
    if (split === 'severity' && severities.includes(id as 'low')) return t(`figures.severity.${id}`);
    if (split === 'method') return builtInMethods.find(({ key }) => key === id)?.name ?? name;
    return name;
  };
  return {
    groupName,
    named: (groups: MetricAnswer['groups'], split: string): MetricAnswer['groups'] =>
      groups.map((one) => ({ ...one, group: { id: one.group.id, name: groupName(one.group, split) } })),
    range: (answer: MetricAnswer | undefined, zone: string): string => {
      const total = answer?.groups[0]?.total;
      if (!total) return '';
      const day = (at: string) => dayOnly(new Date(at), locale, zone);
      // The end is the first moment that no longer counts.
      const last = new Date(new Date(total.end).getTime() - 1).toISOString();
      return t('figures.fromTo', { from: day(total.start), to: day(last) });
    },
    clock: (at: string, zone: string): string =>
      new Intl.DateTimeFormat(locale === 'en' || locale === 'ar-XB' ? 'en-GB' : locale, {
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      }).format(new Date(at)),
  };
}
