import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { listFields } from '#heart-core';
import type { ImportMapping, ListPreview, MappedField } from '#heart-core/wire';
import { MappingRow } from '../imports/MappingRow.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useListWords } from './useListWords.ts';

interface ListMappingProps {
  preview: ListPreview;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
  children: ReactNode;
}

/** Which column becomes which field, guessed from its name and to be corrected. */
export const ListMapping = ({ preview, mapping, onChange, children }: ListMappingProps) => {
  const t = useT();
  const { wordOf } = useListWords();
  const faultOf = (field: string) =>
    preview.faults.find(({ pointer }) => pointer === `/fields/${field}` || pointer.startsWith(`/fields/${field}/`))
      ?.detail;
  const change = (field: string, value: MappedField | undefined) => {
    const { [field]: _, ...others } = mapping.fields;
    onChange({ ...mapping, fields: value ? { ...others, [field]: value } : others });
  };
  const others = preview.faults.filter(({ pointer }) => !pointer.startsWith('/fields/'));
  return (
    <Panel title={t('imports.mapping')}>
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 2 }}>{t('taking.suggested')}</Box>
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', mb: 1 }}>
        {children}
      </Stack>
      {others.map(({ pointer, detail }) => (
        <Box key={pointer} sx={{ color: 'error.main' }}>
          {detail}
        </Box>
      ))}
      {listFields[preview.kind].map(({ name, needed, choices }) => (
        <MappingRow
          key={name}
          field={name}
          label={t(`taking.field.${name}`)}
          needed={needed ?? false}
          choices={choices?.map((value) => ({ value, label: wordOf(name, value) }))}
          mapped={mapping.fields[name]}
          columns={preview.columns}
          fault={faultOf(name)}
          onChange={(value) => change(name, value)}
        />
      ))}
    </Panel>
  );
};
