import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'react-admin';
import type { CaseRecord, Remedy, ResolutionBody, ResolutionDelivery } from '#heart-core/wire';
import { againstWhen, blankWhen, whenOf } from '../commitments/promiseDraft.ts';
import { useHours } from '../commitments/useHours.ts';
import { WhenFields } from '../commitments/WhenFields.tsx';
import { houseNow } from '../http.ts';
import { minorOf } from '../parts/amount.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusField, focusFirst } from '../parts/focus.ts';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface RemedyFormProps {
  record: CaseRecord;
  onDone: () => void;
}

const remedies: Remedy[] = ['refund', 'replacement', 'credit', 'upgrade', 'repair', 'explanation', 'apology', 'other'];
const currencies = ['GBP', 'EUR', 'USD', 'CHF', 'JPY'];
const deliveries: ResolutionDelivery[] = ['doneNow', 'promised', 'handedOver'];
const needsAmount = (remedy: Remedy | null) => remedy === 'refund' || remedy === 'credit';
const takesAmount = (remedy: Remedy | null) => remedy !== null && remedy !== 'explanation' && remedy !== 'apology';

/** A remedy with its value, and when it reaches the customer; a date makes the promise of it. */
export const RemedyForm = ({ record, onDone }: RemedyFormProps) => {
  const t = useT();
  const now = useNow();
  const hours = useHours(record.squadId);
  const [currency, setCurrency] = useStore('currency.last', 'GBP');
  const { record: give, pending, problem } = useDeed<ResolutionBody>('resolutions');
  const [remedy, setRemedy] = useState<Remedy | null>(null);
  const [amount, setAmount] = useState('');
  const [delivery, setDelivery] = useState<ResolutionDelivery | null>(null);
  const [namedPerson, setNamedPerson] = useState('');
  const [note, setNote] = useState('');
  const [when, setWhen] = useState(blankWhen);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => void focusFirst(form.current), []);
  const minor = minorOf(amount, currency);
  const against = againstWhen(when, '', now, hours);
  const later = delivery !== null && delivery !== 'doneNow';
  const faults: Record<string, string | undefined> = {
    remedy: remedy ? undefined : t('fault.required'),
    amount:
      (needsAmount(remedy) && minor === null) || (takesAmount(remedy) && amount.trim() && minor === null)
        ? t('remedy.amountWrong')
        : undefined,
    delivery: delivery ? undefined : t('fault.required'),
    namedPerson: delivery === 'handedOver' && !namedPerson.trim() ? t('fault.namedPerson') : undefined,
    when: later && when.preset && against ? '' : undefined,
  };
  const shown = tried ? { ...faults, ...problem?.body.faults } : {};
  const go = async () => {
    setTried(true);
    const wrong = Object.entries(faults).find(([, fault]) => fault !== undefined)?.[0];
    if (wrong || !remedy || !delivery) {
      focusField(`remedy-${wrong}`);
      return;
    }
    const dueAt = later && when.preset ? whenOf(when, houseNow(), hours).dueAt : null;
    const made = await give({
      caseId: record.id,
      remedy,
      delivery,
      ...(takesAmount(remedy) && minor !== null ? { amountMinor: minor, currency } : {}),
      ...(delivery === 'handedOver' ? { namedPerson: namedPerson.trim() } : {}),
      ...(dueAt ? { effectiveBy: dueAt.toISOString() } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    if (made) onDone();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go();
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Stack ref={form} onKeyDown={keys} sx={{ gap: 1.5, pb: 2, mb: 1, borderBottom: '1px solid var(--rule)' }}>
      <ChoiceChips
        id="remedy-remedy"
        label={t('remedy.what')}
        options={remedies.map((value) => ({ value, label: t(`remedy.kinds.${value}`) }))}
        value={remedy}
        onChange={setRemedy}
        required
        error={shown.remedy}
      />
      {takesAmount(remedy) && (
        <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-end' }}>
          <Box sx={{ flex: 1 }}>
            <WordsField
              id="remedy-amount"
              label={t('remedy.amount')}
              value={amount}
              onChange={setAmount}
              required={needsAmount(remedy)}
              error={shown.amount ?? shown.amountMinor}
            />
          </Box>
          <Picker
            label={t('remedy.currency')}
            value={currency}
            onChange={setCurrency}
            options={currencies.map((value) => ({ value, label: value }))}
            width={96}
          />
        </Stack>
      )}
      <ChoiceChips
        id="remedy-delivery"
        label={t('remedy.delivery')}
        options={deliveries.map((value) => ({ value, label: t(`choice.delivery.${value}`) }))}
        value={delivery}
        onChange={setDelivery}
        required
        error={shown.delivery}
      />
      {delivery === 'handedOver' && (
        <WordsField
          id="remedy-namedPerson"
          label={t('remedy.namedPerson')}
          value={namedPerson}
          onChange={setNamedPerson}
          required
          error={shown.namedPerson}
        />
      )}
      {later && (
        <Box>
          <WhenFields
            id="remedy"
            label={t('remedy.by')}
            draft={when}
            onChange={setWhen}
            hours={hours}
            now={now}
            against={against}
            single
            optional
            error={shown.effectiveBy}
          />
          <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>{t('remedy.byHint')}</Box>
        </Box>
      )}
      <WordsField id="remedy-note" label={t('remedy.note')} value={note} onChange={setNote} />
      {problem && <ProblemNote problem={problem} what={t('remedy.failed')} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" disabled={pending} onClick={go}>
          {t('remedy.go')}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};
