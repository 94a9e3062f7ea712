import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { ImportMapping, ImportPreview, MappedField } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { choicesOf, isMoment, neededFields, otherFields, usualFields } from './importFields.ts';
import { MappingRow } from './MappingRow.tsx';
import { MappingText } from './MappingText.tsx';

interface MappingTableProps {
  preview: ImportPreview;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

/** Which column becomes which of our fields, with what stands in it. */
export const MappingTable = ({ preview, mapping, onChange }: MappingTableProps) => {
  const t = useT();
  const [all, setAll] = useState(false);
  const mapped = Object.keys(mapping.fields);
  const known = [...neededFields, ...usualFields, ...otherFields];
  const custom = mapped.filter((field) => !known.includes(field));
  const shown = [
    ...neededFields,
    ...usualFields,
    ...otherFields.filter((field) => all || mapped.includes(field)),
    ...custom,
  ];
  const faultOf = (field: string) =>
    preview.faults.find(({ pointer }) => pointer === `/fields/${field}` || pointer.startsWith(`/fields/${field}/`))
      ?.detail;
  const change = (field: string, value: MappedField | undefined) => {
    const { [field]: _, ...others } = mapping.fields;
    onChange({ ...mapping, fields: value ? { ...others, [field]: value } : others });
  };
  return (
    <Panel title={t('imports.mapping')}>
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>
        {preview.preset ? t('imports.presetFits', { preset: preview.preset }) : t('imports.suggested')}
      </Box>
      {shown.map((field) => (
        <MappingRow
          key={field}
          field={field}
          label={t(`imports.field.${field}`, { _: field })}
          choices={choicesOf[field]?.map((value) => ({
            value,
            label: t(field === 'severity' ? `imports.severity.${value}` : `${field}.${value}`),
          }))}
          moment={isMoment(field)}
          needed={neededFields.includes(field)}
          mapped={mapping.fields[field]}
          columns={preview.columns}
          fault={faultOf(field)}
          onChange={(value) => change(field, value)}
        />
      ))}
      <Button size="small" onClick={() => setAll(!all)} aria-expanded={all} sx={{ mt: 1, minHeight: 44 }}>
        {t(all ? 'imports.fewerFields' : 'imports.moreFields')}
      </Button>
      <MappingText mapping={mapping} onChange={onChange} />
    </Panel>
  );
};
