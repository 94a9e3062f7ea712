import { customTypes, stepKeys } from '#heart-core';
import type { CustomFieldRecord } from '#heart-core/wire';
import { useSymptoms } from '../causes/useCauses.ts';
import type { Column } from '../parts/columns.ts';
import { InUseMark } from '../parts/InUseMark.tsx';
import { SettingFilters } from '../parts/SettingFilters.tsx';
import { SettingList } from '../parts/SettingList.tsx';
import { useT } from '../parts/useT.ts';
import { placeInWords } from './customFieldWords.ts';

/** What do we ask of our cases besides what every case tells? */
export const CustomFieldList = () => {
  const t = useT();
  const { symptoms } = useSymptoms();
  const symptomName = (id: string) => symptoms.find((symptom) => symptom.id === id)?.name ?? '';
  const columns: Column<CustomFieldRecord>[] = [
    { name: 'label', head: t('custom.field.label'), minWidth: 160, cell: ({ label }) => label },
    { name: 'name', head: t('custom.field.name'), cell: ({ name }) => name },
    { name: 'type', head: t('custom.field.type'), cell: ({ type }) => t(`custom.types.${type}`) },
    {
      name: 'place',
      head: t('custom.asked'),
      minWidth: 150,
      cell: (field) => `${placeInWords(field, t)}${field.required ? ` · ${t('custom.required')}` : ''}`,
    },
    {
      name: 'symptoms',
      head: t('custom.field.symptomIds'),
      minWidth: 160,
      cell: ({ symptomIds }) => symptomIds.map(symptomName).filter(Boolean).join(', ') || t('custom.everyCase'),
    },
    { name: 'active', head: t('people.status'), cell: ({ active }) => <InUseMark inUse={active} /> },
  ];
  return (
    <SettingList<CustomFieldRecord>
      resource="custom-fields"
      title={t('menu.customFields')}
      question={t('custom.question')}
      needs="customField.write"
      adds="customField.write"
      fresh={t('custom.new')}
      failed={t('custom.failed')}
      none={t('custom.none')}
      by="label"
      columns={columns}
      filters={
        <SettingFilters
          find={t('custom.find')}
          pickers={[
            {
              name: 'type',
              label: t('custom.field.type'),
              options: customTypes.map((value) => ({ value, label: t(`custom.types.${value}`) })),
            },
            {
              name: 'stepKey',
              label: t('custom.field.stepKey'),
              options: stepKeys.map((value) => ({ value, label: t(`step.${value}.name`) })),
              width: 180,
            },
            {
              name: 'active',
              label: t('people.status'),
              options: [
                { value: 'true', label: t('setting.inUse') },
                { value: 'false', label: t('setting.retired') },
              ],
            },
          ]}
        />
      }
    />
  );
};
