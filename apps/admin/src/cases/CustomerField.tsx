import { Autocomplete, Box, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import type { CustomerRecord } from '#heart-core/wire';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { CustomerOffer } from './CustomerOffer.tsx';
import { Recognized } from './Recognized.tsx';
import { useCustomersFound, useRecognized } from './useCustomersFound.ts';

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

type Offer =
  | { kind: 'known'; customer: CustomerRecord }
  | { kind: 'elsewhere'; id: string; name: string }
  | { kind: 'new'; name: string }
  | { kind: 'anonymous' };

/** Three letters, a phone number or an e-mail find the customer; else a new one, or none. */
export const CustomerField = ({ caller, onChange, error }: CustomerFieldProps) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const words = caller.typed.trim();
  const { found, answered, isFetching } = useCustomersFound(words, open);
  const { recognized, looking } = useRecognized(words, open && answered && found.length === 0);
  const settled = answered && !looking;
  const known: Offer[] = [
    ...found.map((customer) => ({ kind: 'known', customer }) as const),
    ...recognized.map((customer) => ({ kind: 'elsewhere', ...customer }) as const),
  ];
  // Before it is known who is there, nobody is new: what stands first then is what Enter takes.
  const others: Offer[] = settled
    ? [...(words ? [{ kind: 'new', name: words } as const] : []), { kind: 'anonymous' }]
    : [];
  const offers = [...known, ...others];
  const wordsOf = (offer: Offer) => {
    if (offer.kind === 'known') return offer.customer.name;
    if (offer.kind === 'elsewhere') return offer.name;
    return offer.kind === 'new' ? t('start.newCustomer', { name: offer.name }) : t('case.anonymous');
  };
  const take = ({ id, name }: { id: string; name: string }) => onChange({ kind: 'known', id, typed: name });
  const choose = (chosen: Offer | string | null) => {
    if (chosen !== null && !settled) return;
    // Enter on bare words takes the first who was found.
    const offer = typeof chosen === 'string' ? (known[0] ?? { kind: 'new' as const, name: chosen }) : chosen;
    if (offer === null) onChange({ kind: 'none', typed: '' });
    else if (offer.kind === 'known') take(offer.customer);
    else if (offer.kind === 'elsewhere') take(offer);
    else if (offer.kind === 'new') onChange(newCaller(offer.name));
    else onChange({ kind: 'anonymous', typed: t('case.anonymous') });
  };
  return (
    <Stack sx={{ gap: 1.5 }}>
      <FieldFrame id="start-customer" label={t('case.customer')} required error={error} hint={t('start.customerHint')}>
        <Autocomplete<Offer, false, false, true>
          id="start-customer"
          freeSolo
          autoHighlight={words !== ''}
          open={open}
          onOpen={() => setOpen(true)}
          onClose={() => setOpen(false)}
          options={offers}
          loading={isFetching}
          filterOptions={(all) => all}
          getOptionDisabled={() => !settled}
          inputValue={caller.typed}
          value={null}
          onInputChange={(_event, typed, why) => why === 'input' && onChange({ kind: 'none', typed })}
          onChange={(_event, offer) => choose(offer)}
          getOptionLabel={(offer) => (typeof offer === 'string' ? offer : wordsOf(offer))}
          isOptionEqualToValue={() => false}
          renderOption={({ key, ...rest }, offer) => (
            <Box
              component="li"
              key={offer.kind === 'known' ? offer.customer.id : offer.kind === 'elsewhere' ? offer.id : key}
              {...rest}
            >
              {offer.kind === 'known' ? <CustomerOffer customer={offer.customer} /> : wordsOf(offer)}
              {offer.kind === 'elsewhere' && (
                <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, marginInlineStart: 1 }}>
                  {t('customer.elsewhere')}
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
        <>
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
          <Recognized key="phone" words={caller.phone} onChoose={take} />
          <Recognized key="email" words={caller.email} onChoose={take} />
        </>
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
