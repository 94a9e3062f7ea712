import type { SymptomRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { InUseMark } from '../parts/InUseMark.tsx';
import { SettingList } from '../parts/SettingList.tsx';
import { useT } from '../parts/useT.ts';

/** What do agents hear? In their customers' words, the nine most frequent as chips. */
export const SymptomList = () => {
  const t = useT();
  const columns: Column<SymptomRecord>[] = [
    { name: 'name', head: t('people.name'), cell: ({ name }) => name },
    { name: 'place', head: t('symptoms.place'), cell: ({ place }) => place ?? '' },
    { name: 'aliases', head: t('causes.field.aliases'), cell: ({ aliases }) => aliases.join(' · ') },
    { name: 'status', head: t('people.status'), cell: ({ active }) => <InUseMark inUse={active} /> },
  ];
  return (
    <SettingList<SymptomRecord>
      resource="symptoms"
      title={t('symptoms.title')}
      question={t('symptoms.question')}
      needs="symptom.write"
      adds="symptom.write"
      fresh={t('symptoms.new')}
      failed={t('symptoms.failed')}
      none={t('symptoms.none')}
      by="place"
      columns={columns}
    />
  );
};
