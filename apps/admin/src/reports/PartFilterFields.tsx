import { Box, Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { builtInMethods, type ReportPart } from '#heart-core';
import { useCauses, useSymptoms } from '../causes/useCauses.ts';
import { AnswerFilter } from '../custom-fields/AnswerFilter.tsx';
import { Picker } from '../parts/Picker.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { filtersOf, filterWith, othersIn, type PartFilter } from './partFilters.ts';

interface PartFilterFieldsProps {
  part: ReportPart;
  onChange: (filter: ReportPart['filter']) => void;
}

/** What a part of a report is narrowed to. */
export const PartFilterFields = ({ part, onChange }: PartFilterFieldsProps) => {
  const t = useT();
  const { squads } = useSquads();
  const { people } = usePeople();
  const { symptoms } = useSymptoms();
  const { causes } = useCauses();
  const { filter } = part;
  const offered = filtersOf(part);
  const others = othersIn(filter, offered);
  if (offered.length === 0 && others.length === 0) return null;
  const named = (some: readonly { id: string; name: string }[]) =>
    some.map(({ id, name }) => ({ value: id, label: name }));
  const choices = {
    squads: named(squads),
    people: named(people.filter(({ active }) => active)),
    symptoms: named(symptoms),
    causes,
  };
  const optionsOf = (one: Exclude<PartFilter, { flag: true }>) => {
    if ('of' in one) return choices[one.of];
    const methodOf = (key: string) => builtInMethods.find((method) => method.key === key)?.name ?? key;
    return one.values.map((value) => ({
      value,
      label: one.words === '' ? methodOf(value) : t([one.words, value, one.end].filter(Boolean).join('.')),
    }));
  };
  return (
    <Stack role="group" aria-label={t('reports.onlyTitle')} sx={{ gap: 1 }}>
      <Box aria-hidden sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('reports.onlyTitle')}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 1, rowGap: 1.5, flexWrap: 'wrap', pt: 0.5 }}>
        {offered.map((one) =>
          'flag' in one ? (
            <FormControlLabel
              key={one.name}
              control={
                <Checkbox
                  size="small"
                  checked={filter?.[one.name] === true}
                  onChange={(_event, on) => onChange(filterWith(filter, one.name, on))}
                />
              }
              label={t(`reports.only.${one.name}`)}
            />
          ) : (
            <Picker
              key={one.name}
              label={t(`reports.only.${one.name}`)}
              none={t('filter.any')}
              value={typeof filter?.[one.name] === 'string' ? String(filter[one.name]) : ''}
              options={optionsOf(one)}
              onChange={(value) => onChange(filterWith(filter, one.name, value))}
              width={170}
            />
          ),
        )}
        {(part.kind === 'figure' || part.resource === 'cases') && (
          <AnswerFilter
            filter={filter ?? {}}
            onChange={(next) => onChange(Object.keys(next).length > 0 ? next : undefined)}
          />
        )}
      </Stack>
      {others.map(([name, value]) => (
        <Stack key={name} direction="row" sx={{ gap: 1, alignItems: 'center', fontSize: 13 }}>
          <span>
            {t('reports.onlyOther', { name, value: typeof value === 'string' ? value : JSON.stringify(value) })}
          </span>
          <Button size="small" onClick={() => onChange(filterWith(filter, name, undefined))}>
            {t('reports.onlyOtherOff', { name })}
          </Button>
        </Stack>
      ))}
    </Stack>
  );
};
