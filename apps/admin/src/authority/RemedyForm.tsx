import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'react-admin';
import type { CaseRecord, ResolutionBody, ResolutionDelivery, ResolutionRecord } from '#heart-core/wire';
import { againstWhen, whenOf } from '../commitments/promiseDraft.ts';
import { useHours } from '../commitments/useHours.ts';
import { WhenFields } from '../commitments/WhenFields.tsx';
import { houseNow } from '../http.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusField, focusFirst } from '../parts/focus.ts';
import { moneyInWords } from '../parts/money.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { AskFields } from './AskFields.tsx';
import { AuthorityMeter } from './AuthorityMeter.tsx';
import { amountOf, blankRemedy, needsAmount, type RemedyDraft, remedyBody, takesAmount } from './remedyDraft.ts';
import { roomFor, rulingOf } from './room.ts';
import { useAuthority } from './useAuthority.ts';
import { WhatFields } from './WhatFields.tsx';

interface RemedyFormProps {
  record: CaseRecord;
  /** With the remedy that was recorded, or nothing where it was left. */
  onDone: (made: ResolutionRecord | null) => void;
}

const deliveries: ResolutionDelivery[] = ['doneNow', 'promised', 'handedOver'];

/** A remedy with its value, how far one's authority goes, and when it reaches the customer. Above it, the button asks. */
export const RemedyForm = ({ record, onDone }: RemedyFormProps) => {
  const t = useT();
  const now = useNow();
  const hours = useHours(record.squadId);
  const rooms = useAuthority(record.id);
  const [currency, setCurrency] = useStore('currency.last', 'GBP');
  const { record: give, pending, problem } = useDeed<ResolutionBody, ResolutionRecord & { id: string }>('resolutions');
  const [draft, setDraft] = useState(blankRemedy);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => void focusFirst(form.current), []);
  const put = (change: Partial<RemedyDraft>) => setDraft({ ...draft, ...change });
  const { remedy, delivery, when } = draft;
  const minor = amountOf(draft, currency);
  const room = remedy && roomFor(rooms, remedy, minor === null && !needsAmount(remedy) ? null : currency);
  const ruling = remedy ? rulingOf(room, remedy, minor) : null;
  const asks = ruling?.needsApproval ?? false;
  const against = againstWhen(when, '', now, hours);
  const later = delivery !== null && delivery !== 'doneNow';
  const faults: Record<string, string | undefined> = {
    remedy: remedy ? undefined : t('fault.required'),
    amount:
      takesAmount(remedy) && minor === null && (needsAmount(remedy) || draft.amount.trim())
        ? t('remedy.amountWrong')
        : undefined,
    delivery: delivery ? undefined : t('fault.required'),
    namedPerson: delivery === 'handedOver' && !draft.namedPerson.trim() ? t('fault.namedPerson') : undefined,
    when: later && when.preset && against ? '' : undefined,
    told: asks && !draft.toldCustomer ? t('approval.tellFirst') : undefined,
  };
  const shown = tried ? { ...faults, ...problem?.body.faults } : {};
  const go = async () => {
    setTried(true);
    const wrong = Object.entries(faults).find(([, fault]) => fault !== undefined)?.[0];
    if (wrong) {
      focusField(`remedy-${wrong}`);
      return;
    }
    const dueAt = later && when.preset ? whenOf(when, houseNow(), hours).dueAt : null;
    const body = remedyBody(record.id, draft, currency, asks, dueAt);
    const made = body && (await give(body));
    if (made) onDone(made);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go();
    else if (event.key === 'Escape') onDone(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const money = (amountMinor: number) => moneyInWords(amountMinor, currency);
  const button = () => {
    if (ruling?.needsApproval && ruling.by !== null && ruling.over !== 'notAllowed')
      return t('approval.ask', { by: money(ruling.by) });
    if (asks) return t('approval.askPlain');
    return minor === null ? t('remedy.go') : t('remedy.apply', { amount: money(minor) });
  };
  return (
    <Stack ref={form} onKeyDown={keys} sx={{ gap: 1.5, pb: 2, mb: 1, borderBottom: '1px solid var(--rule)' }}>
      <WhatFields
        draft={draft}
        onChange={setDraft}
        currency={currency}
        onCurrency={setCurrency}
        rooms={rooms}
        faults={{ remedy: shown.remedy ?? shown.optionId, amount: shown.amount ?? shown.amountMinor }}
      />
      {remedy && ruling && <AuthorityMeter room={room} ruling={ruling} amountMinor={minor} />}
      <ChoiceChips
        id="remedy-delivery"
        label={t('remedy.delivery')}
        options={deliveries.map((value) => ({ value, label: t(`choice.delivery.${value}`) }))}
        value={delivery}
        onChange={(value) => put({ delivery: value })}
        required
        error={shown.delivery}
      />
      {delivery === 'handedOver' && (
        <WordsField
          id="remedy-namedPerson"
          label={t('remedy.namedPerson')}
          value={draft.namedPerson}
          onChange={(namedPerson) => put({ namedPerson })}
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
            onChange={(chosen) => put({ when: chosen })}
            hours={hours}
            now={now}
            against={against}
            single
            optional
            error={shown.effectiveBy}
          />
          <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>
            {t(asks ? 'approval.byHint' : 'remedy.byHint')}
          </Box>
        </Box>
      )}
      {asks && <AskFields draft={draft} onChange={put} fault={shown.told} />}
      <WordsField
        id="remedy-note"
        label={t(asks ? 'approval.advice' : 'remedy.note')}
        value={draft.note}
        onChange={(note) => put({ note })}
      />
      {problem && <ProblemNote problem={problem} what={t('remedy.failed')} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button id="remedy-go" variant="contained" disabled={pending} onClick={go}>
          {button()}
        </Button>
        <Button onClick={() => onDone(null)}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};
