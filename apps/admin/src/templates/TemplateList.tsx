import { builtInMethods, stepKeys, templateKinds } from '#heart-core';
import type { TemplateRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { InUseMark } from '../parts/InUseMark.tsx';
import { Moment } from '../parts/Moment.tsx';
import { SettingFilters } from '../parts/SettingFilters.tsx';
import { SettingList } from '../parts/SettingList.tsx';
import { useT } from '../parts/useT.ts';
import { stepsInWords } from './templateWords.ts';

/** How can one begin to say it? */
export const TemplateList = () => {
  const t = useT();
  const columns: Column<TemplateRecord>[] = [
    { name: 'name', head: t('people.name'), minWidth: 140, cell: ({ name }) => name },
    { name: 'kind', head: t('template.kind'), cell: ({ kind }) => t(`template.kinds.${kind}`) },
    { name: 'steps', head: t('template.steps'), minWidth: 160, cell: (template) => stepsInWords(template, t) },
    {
      name: 'method',
      head: t('people.method'),
      cell: ({ methodKey }) =>
        methodKey === null
          ? t('template.everyMethod')
          : (builtInMethods.find(({ key }) => key === methodKey)?.name ?? methodKey),
    },
    { name: 'locale', head: t('setting.language'), cell: ({ locale }) => locale },
    {
      name: 'changed',
      head: t('setting.lastChanged'),
      minWidth: 150,
      cell: ({ recordedAt }) => <Moment at={recordedAt} relative={false} />,
    },
    { name: 'active', head: t('people.status'), cell: ({ active }) => <InUseMark inUse={active} /> },
  ];
  return (
    <SettingList<TemplateRecord>
      resource="templates"
      title={t('menu.templates')}
      question={t('template.question')}
      needs="template.read"
      adds="template.write"
      fresh={t('template.new')}
      failed={t('template.failed')}
      none={t('template.none')}
      columns={columns}
      filters={
        <SettingFilters
          find={t('template.find')}
          pickers={[
            {
              name: 'kind',
              label: t('template.kind'),
              options: templateKinds.map((value) => ({ value, label: t(`template.kinds.${value}`) })),
            },
            {
              name: 'stepKey',
              label: t('template.step'),
              options: stepKeys.map((value) => ({ value, label: t(`step.${value}.name`) })),
              width: 180,
            },
            {
              name: 'methodKey',
              label: t('people.method'),
              options: builtInMethods.map(({ key, name }) => ({ value: key, label: name })),
              width: 190,
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
