import { Box, Stack } from '@mui/material';
import { useState } from 'react';
import { useStore } from 'react-admin';
import { isMoney, isWords, type RemedyKind, remedies } from '#heart-core';
import type { AuthorityCheckRecord } from '#heart-core/wire';
import { minorOf } from '../parts/amount.ts';
import { moneyInWords } from '../parts/money.ts';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

/** "Could Lee give £80?" The answer is the server's, by today's sums and the limits that hold now. */
export const AuthorityTest = () => {
  const t = useT();
  const { people } = usePeople();
  const [currency] = useStore('currency.last', 'GBP');
  const [personId, setPersonId] = useState('');
  const [remedy, setRemedy] = useState<RemedyKind>('refund');
  const [amount, setAmount] = useState('80');
  const givers = people.filter(({ active, role }) => active && role !== 'auditor');
  const who = personId || givers[0]?.id;
  const minor = isWords(remedy) ? null : minorOf(amount, currency);
  const query = new URLSearchParams({
    personId: who ?? '',
    remedy,
    ...(minor === null || minor < 1 ? {} : { amountMinor: String(minor), currency }),
  });
  const ready = who !== undefined && (!isMoney(remedy) || (minor !== null && minor > 0));
  const { data, error } = useRead<AuthorityCheckRecord>(`/authority-checks?${query}`, { enabled: ready });
  const money = (sum: number) => moneyInWords(sum, data?.currency ?? currency);
  const answer = () => {
    if (!ready) return t('limit.test.say');
    if (!data) return '';
    const { ruling, person } = data;
    if (!ruling.needsApproval) return t('limit.test.yes', { name: person.name });
    if (ruling.over === 'notAllowed') return t('limit.test.notTheirs', { name: person.name });
    const limit = t(`authority.sum.${ruling.over}`);
    return t('limit.test.no', { name: person.name, by: money(ruling.by ?? 0), limit });
  };
  return (
    <Panel id="authority-test" title={t('limit.test.title')}>
      <Stack sx={{ gap: 1.5 }}>
        <Picker
          label={t('limit.test.who')}
          value={who ?? ''}
          onChange={setPersonId}
          options={givers.map(({ id, name, role }) => ({ value: id, label: `${name}, ${t(`role.${role}`)}` }))}
          width="100%"
        />
        <Picker
          label={t('limit.remedy')}
          value={remedy}
          onChange={(value) => setRemedy(value as RemedyKind)}
          options={remedies.map((value) => ({ value, label: t(`remedy.kinds.${value}`) }))}
          width="100%"
        />
        {!isWords(remedy) && (
          <WordsField
            id="test-amount"
            label={`${t('remedy.amount')} (${currency})`}
            value={amount}
            onChange={setAmount}
          />
        )}
        {error && <ProblemNote problem={error} />}
        <Box role="status" sx={{ minHeight: 64 }}>
          <strong>{answer()}</strong>
          {ready && data && (
            <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
              {data.source
                ? t('limit.test.by', { scope: t(`limit.scope.${data.source.scope}`) })
                : t('limit.test.byNone')}
              {data.remainingMinor !== null && ` ${t('limit.test.left', { left: money(data.remainingMinor) })}`}
              {data.ruling.needsApproval &&
                ` ${
                  data.whoCan.length > 0
                    ? t('authority.whoCan', { names: data.whoCan.map(({ name }) => name).join(', ') })
                    : t('authority.nobodyCan')
                }`}
            </Box>
          )}
        </Box>
      </Stack>
    </Panel>
  );
};
