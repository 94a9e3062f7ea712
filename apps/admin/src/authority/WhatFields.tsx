import { Box, Stack } from '@mui/material';
import { useGetList } from 'react-admin';
import { minorDigits, remedies } from '#heart-core';
import type { AuthorityRow, OptionRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { moneyInWords } from '../parts/money.ts';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { needsAmount, type RemedyDraft, takesAmount, withOption } from './remedyDraft.ts';
import { roomFor } from './room.ts';

interface WhatFieldsProps {
  draft: RemedyDraft;
  onChange: (draft: RemedyDraft) => void;
  currency: string;
  onCurrency: (currency: string) => void;
  rooms: readonly AuthorityRow[];
  faults: { remedy?: string; amount?: string };
}

const currencies = ['GBP', 'EUR', 'USD', 'CHF', 'JPY'];

/** What they get: an option of the catalogue, or a remedy and an amount. What needs approval says so before it is chosen. */
export const WhatFields = ({ draft, onChange, currency, onCurrency, rooms, faults }: WhatFieldsProps) => {
  const t = useT();
  const { data: options = [] } = useGetList<OptionRecord>('options', {
    filter: { active: true },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'place', order: 'ASC' },
  });
  const { remedy } = draft;
  const choose = (id: string) => {
    const option = options.find((one) => one.id === id) ?? null;
    if (option?.amountMinor && option.currency) onCurrency(option.currency);
    const digits = minorDigits(option?.currency ?? currency);
    const amount = option?.amountMinor ? (option.amountMinor / 10 ** digits).toFixed(digits) : '';
    onChange(withOption(draft, option, amount));
  };
  const labelOf = ({ name, amountMinor, currency: of, leadTimeMinutes }: OptionRecord) =>
    [
      name,
      amountMinor !== null && of && !name.includes('£') && moneyInWords(amountMinor, of),
      leadTimeMinutes !== null && t('option.lead', { hours: Math.round(leadTimeMinutes / 60) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const allowed = (kind: (typeof remedies)[number]) =>
    roomFor(rooms, kind, null)?.allowed === false ? `${t(`remedy.kinds.${kind}`)} ▲` : t(`remedy.kinds.${kind}`);
  return (
    <>
      <ChoiceChips
        id="remedy-remedy"
        label={t('remedy.what')}
        hint={rooms.some((row) => !row.allowed && row.currency === null) ? t('authority.marked') : undefined}
        options={remedies.map((value) => ({ value, label: allowed(value) }))}
        value={remedy}
        onChange={(value) => onChange({ ...draft, remedy: value, optionId: null })}
        required
        error={faults.remedy}
      />
      {options.length > 0 && (
        <Picker
          label={t('option.choose')}
          none={t('option.none')}
          value={draft.optionId ?? ''}
          onChange={choose}
          options={options
            .filter((option) => remedy === null || option.remedy === remedy || option.id === draft.optionId)
            .map((option) => ({ value: option.id, label: labelOf(option) }))}
          width="100%"
        />
      )}
      {takesAmount(remedy) && (
        <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-end' }}>
          <Box sx={{ flex: 1 }}>
            <WordsField
              id="remedy-amount"
              label={t('remedy.amount')}
              value={draft.amount}
              onChange={(amount) => onChange({ ...draft, amount })}
              required={needsAmount(remedy)}
              error={faults.amount}
            />
          </Box>
          <Picker
            label={t('remedy.currency')}
            value={currency}
            onChange={onCurrency}
            options={currencies.map((value) => ({ value, label: value }))}
            width={96}
          />
        </Stack>
      )}
    </>
  );
};
