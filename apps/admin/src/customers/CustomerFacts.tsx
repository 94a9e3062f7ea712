import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify, useUpdate } from 'react-admin';
import type { CustomerRecord } from '#heart-core/wire';
import { CustomerLanguage } from '../cases/CustomerLanguage.tsx';
import type { Refused } from '../http.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';

/** How a customer is called and reached; mended here by who may change customers. */
export const CustomerFacts = ({ customer }: { customer: CustomerRecord }) => {
  const t = useT();
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  const { externalRef, emailBouncedAt, timeZone, kind } = customer;
  if (changing) return <FactsForm customer={customer} onDone={() => setChanging(false)} />;
  const facts = [
    [t('person.phone'), customer.phone],
    [t('person.email'), customer.email],
    [t('customers.reference'), externalRef],
    [t('people.zone'), timeZone],
    [t('customers.kind'), t(`customers.kinds.${kind}`)],
  ].filter(([, value]) => value);
  return (
    <Panel
      title={t('customers.who')}
      actions={
        may('customer.write') && (
          <Button size="small" onClick={() => setChanging(true)}>
            {t('do.change')}
          </Button>
        )
      }
    >
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 2, rowGap: 0.5 }}
      >
        {facts.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
      {emailBouncedAt && <Box sx={{ mt: 1 }}>✕ {t('customers.bounced')}</Box>}
      <Box sx={{ mt: 2 }}>
        <CustomerLanguage id={customer.id} />
      </Box>
    </Panel>
  );
};

const FactsForm = ({ customer, onDone }: { customer: CustomerRecord; onDone: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const [update, { isPending }] = useUpdate<CustomerRecord>();
  const [problem, setProblem] = useState<Refused | null>(null);
  const [draft, setDraft] = useState({
    name: customer.name,
    phone: customer.phone ?? '',
    timeZone: customer.timeZone ?? '',
  });
  const faults = problem?.body?.faults ?? {};
  const save = () => {
    const data = {
      name: draft.name.trim(),
      ...(draft.phone.trim() ? { phone: draft.phone.trim() } : {}),
      ...(draft.timeZone.trim() ? { timeZone: draft.timeZone.trim() } : {}),
    };
    setProblem(null);
    update(
      'customers',
      { id: customer.id, data, previousData: customer },
      {
        onSuccess: () => {
          notify('people.saved', { type: 'success' });
          onDone();
        },
        onError: (refused) => setProblem(refused as Refused),
        mutationMode: 'pessimistic',
      },
    );
  };
  return (
    <Panel title={t('customers.who')}>
      <Stack
        component="form"
        noValidate
        sx={{ gap: 1.5 }}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {(
          [
            ['name', t('customers.name')],
            ['phone', t('person.phone')],
            ['timeZone', t('people.zone')],
          ] as const
        ).map(([name, label]) => (
          <WordsField
            key={name}
            id={`customer-${name}`}
            label={label}
            required={name === 'name'}
            value={draft[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
            error={faults[name]}
          />
        ))}
        {problem && (
          <ProblemNote problem={problem} what={t('customers.notSaved')} beside={['name', 'phone', 'timeZone']} />
        )}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained" disabled={isPending || !draft.name.trim()}>
            {t('people.save')}
          </Button>
          <Button onClick={onDone}>{t('do.cancel')}</Button>
        </Stack>
      </Stack>
    </Panel>
  );
};
