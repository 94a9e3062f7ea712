import { Box, Checkbox, FormControlLabel, Stack } from '@mui/material';
import type { ImportPreview, MappedField } from '#heart-core/wire';
import type { Choice } from '../parts/ChoiceChips.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { columnOf } from './importFields.ts';

interface MappingRowProps {
  field: string;
  label: string;
  needed: boolean;
  /** The words it takes, where it takes only some. */
  choices?: readonly Choice[];
  /** Its days are written in some form. */
  moment?: boolean;
  mapped: MappedField | undefined;
  columns: readonly Pick<ImportPreview['columns'][number], 'name' | 'samples'>[];
  fault?: string;
  onChange: (mapped: MappedField | undefined) => void;
}

/** One of our fields: from which column it comes, how its days are written, and what its words mean. */
export const MappingRow = ({
  field,
  label,
  needed,
  choices,
  moment = false,
  mapped,
  columns,
  fault,
  onChange,
}: MappingRowProps) => {
  const t = useT();
  const id = `import-${field}`;
  const chosen = columnOf(mapped);
  const column = columns.find(({ name }) => name === chosen);
  const constant = mapped && 'constant' in mapped ? mapped.constant : null;
  const names = columns.map(({ name }) => name).filter((name) => name.trim() !== '');
  const options = [...new Set([...names, ...(chosen ? [chosen] : [])])].map((value) => ({ value, label: value }));
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: '1fr', md: '200px 280px 1fr' },
        alignItems: 'start',
        py: 1.25,
        borderBottom: '1px solid var(--rule)',
      }}
    >
      <Box sx={{ fontWeight: 600, fontSize: 13.5, pt: { md: 1 } }}>
        {label}
        {needed && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>{` · ${t('imports.needed')}`}</Box>
        )}
      </Box>
      <Stack sx={{ gap: 1 }}>
        <Picker
          bare
          label={t('imports.columnFor', { field: label })}
          value={constant === null ? chosen : '\n'}
          none={t('imports.noColumn')}
          options={[...options, { value: '\n', label: t('imports.sameForAll') }]}
          onChange={(name) =>
            onChange(name === '' ? undefined : name === '\n' ? { constant: '' } : { ...kept(mapped), column: name })
          }
          width="100%"
        />
        {constant !== null && choices && (
          <Picker
            bare
            label={t('imports.constant')}
            value={constant}
            none=""
            options={choices}
            onChange={(value) => onChange({ constant: value })}
            width="100%"
          />
        )}
        {constant !== null && !choices && (
          <WordsField
            id={`${id}-constant`}
            label={t('imports.constant')}
            value={constant}
            onChange={(value) => onChange({ constant: value })}
          />
        )}
        {moment && chosen !== '' && (
          <WordsField
            id={`${id}-format`}
            label={t('imports.format')}
            value={mapped?.format ?? ''}
            placeholder={t('imports.formatIso')}
            onChange={(format) => mapped && onChange(format === '' ? inIso(mapped) : { ...mapped, format })}
          />
        )}
        {moment && chosen !== '' && mapped?.format && (
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={mapped.swapped ?? false}
                onChange={(_event, swapped) => onChange({ ...mapped, swapped: swapped || undefined })}
              />
            }
            label={t('imports.swapped')}
            slotProps={{ typography: { sx: { fontSize: 13 } } }}
          />
        )}
      </Stack>
      <Box sx={{ fontSize: 13, minWidth: 0, pt: { md: 1 } }}>
        {fault && <Box sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>{fault}</Box>}
        {column && (
          <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {column.samples.length > 0 ? column.samples.map((one) => `“${one}”`).join(', ') : t('imports.columnEmpty')}
          </Box>
        )}
        {column && mapped && choices && (
          <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', mt: 1.5 }}>
            {column.samples.map((word) => (
              <Picker
                key={word}
                label={word}
                value={mapped.map?.[word] ?? meantBy(choices, word) ?? mapped.map?.['*'] ?? ''}
                none={t('imports.noMeaning')}
                options={choices}
                onChange={(meant) => onChange({ ...mapped, map: { ...mapped.map, [word]: meant } })}
                width={170}
              />
            ))}
          </Stack>
        )}
      </Box>
    </Box>
  );
};

/** A word that is one of ours already. */
const meantBy = (choices: readonly Choice[], word: string) =>
  choices.find(({ value }) => value.toLowerCase() === word.toLowerCase())?.value;

/** Without a form of their own its times are ISO 8601, in which nothing is swapped. */
const inIso = (mapped: MappedField): MappedField => ({ ...mapped, format: undefined, swapped: undefined });

/** Another column may be written like the one before; what a constant was goes. */
const kept = (mapped: MappedField | undefined): Omit<MappedField, 'column' | 'columns' | 'constant'> => {
  const { format, swapped, map, default: usual } = mapped ?? {};
  return {
    ...(format ? { format } : {}),
    ...(format && swapped ? { swapped } : {}),
    ...(map ? { map } : {}),
    ...(usual ? { default: usual } : {}),
  };
};
