import { Autocomplete, Box, Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerRecord } from '#heart-core/wire';
import { ask } from '../http.ts';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

/** Who is complaining, as far as it is known while typing. */
export type Caller =
  | { kind: 'none'; typed: string }
  | { kind: 'known'; id: string; typed: string }
  | { kind: 'new'; typed: string; phone: string; email: string }
  | { kind: 'anonymous'; typed: string };

interface CustomerFieldProps {
  caller: Caller;
  onChange: (caller: Caller) => void;
  error?: string;
}

type Offer = { kind: 'known'; customer: CustomerRecord } | { kind: 'new'; name: string } | { kind: 'anonymous' };

/** Three letters, a phone number or an e-mail find the customer; else a new one, or none. */
export const CustomerField = ({ caller, onChange, error }: CustomerFieldProps) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const words = caller.typed.trim();
  const { data = [], isFetching } = useQuery({
    queryKey: ['customers', 'found', words],
    enabled: open && words.length >= 3,
    queryFn: async ({ signal }) =>
      (
        await ask<CustomerRecord[]>(
          `/customers?${new URLSearchParams({ filter: JSON.stringify({ q: words }), range: '[0,7]' })}`,
          { signal },
        )
      ).json,
  });
  const known: Offer[] = words.length >= 3 ? data.map((customer) => ({ kind: 'known', customer })) : [];
  const offers: Offer[] = [...known, ...(words ? [{ kind: 'new', name: words } as const] : []), { kind: 'anonymous' }];
  const wordsOf = (offer: Offer) =>
    offer.kind === 'known'
      ? offer.customer.name
      : offer.kind === 'new'
        ? t('start.newCustomer', { name: offer.name })
        : t('case.anonymous');
  const choose = (chosen: Offer | string | null) => {
    // Enter on bare words takes the first who was found.
    const offer = typeof chosen === 'string' ? (known[0] ?? { kind: 'new' as const, name: chosen }) : chosen;
    if (offer === null) onChange({ kind: 'none', typed: '' });
    else if (offer.kind === 'known') onChange({ kind: 'known', id: offer.customer.id, typed: offer.customer.name });
    else if (offer.kind === 'new') onChange(newCaller(offer.name));
    else onChange({ kind: 'anonymous', typed: t('case.anonymous') });
  };
  return (
    <Stack sx={{ gap: 1.5 }}>
      <FieldFrame id="start-customer" label={t('case.customer')} required error={error} hint={t('start.customerHint')}>
        <Autocomplete<Offer, false, false, true>
          id="start-customer"
          freeSolo
          autoHighlight={known.length > 0}
          open={open}
          onOpen={() => setOpen(true)}
          onClose={() => setOpen(false)}
          options={offers}
          loading={isFetching}
          filterOptions={(all) => all}
          inputValue={caller.typed}
          value={null}
          onInputChange={(_event, typed, why) => why === 'input' && onChange({ kind: 'none', typed })}
          onChange={(_event, offer) => choose(offer)}
          getOptionLabel={(offer) => (typeof offer === 'string' ? offer : wordsOf(offer))}
          isOptionEqualToValue={() => false}
          renderOption={({ key, ...rest }, offer) => (
            <Box component="li" key={offer.kind === 'known' ? offer.customer.id : key} {...rest}>
              {wordsOf(offer)}
              {offer.kind === 'known' && (
                <Box sx={{ color: 'text.secondary', fontSize: 12.5, marginInlineStart: 1 }}>
                  {[offer.customer.phone, offer.customer.email].filter(Boolean).join(' · ')}
                </Box>
              )}
            </Box>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              error={Boolean(error)}
              slotProps={{
                ...params.slotProps,
                htmlInput: {
                  ...params.slotProps?.htmlInput,
                  'aria-labelledby': 'start-customer-label',
                  'aria-required': true,
                },
              }}
            />
          )}
        />
      </FieldFrame>
      {caller.kind === 'new' && (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
          <Box sx={{ flex: 1 }}>
            <WordsField
              id="start-phone"
              label={t('person.phone')}
              type="tel"
              value={caller.phone}
              onChange={(phone) => onChange({ ...caller, phone })}
            />
          </Box>
          <Box sx={{ flex: 1 }}>
            <WordsField
              id="start-email"
              label={t('person.email')}
              type="email"
              value={caller.email}
              onChange={(email) => onChange({ ...caller, email })}
            />
          </Box>
        </Stack>
      )}
    </Stack>
  );
};

const newCaller = (typed: string): Caller => ({
  kind: 'new',
  typed,
  phone: /^\+?[\d\s()-]{6,}$/.test(typed.trim()) ? typed.trim() : '',
  email: typed.includes('@') ? typed.trim() : '',
});
