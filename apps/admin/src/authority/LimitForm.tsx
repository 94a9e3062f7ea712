import { Button, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { isWords, minorDigits } from '#heart-core';
import type { LimitBody } from '#heart-core/wire';
import { minorOf } from '../parts/amount.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusFirst } from '../parts/focus.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { Cell } from './limitCells.ts';

interface LimitFormProps {
  cell: Cell;
  onDone: () => void;
}

const states = ['allowed', 'needsApproval', 'withdrawn'] as const;
const sums = ['caseMinor', 'customer90dMinor', 'dayMinor'] as const;

/** A new limit for one place of the grid, from now or a later moment on. An empty sum is not limited. */
export const LimitForm = ({ cell, onDone }: LimitFormProps) => {
  const t = useT();
  const { whose, remedy, limit } = cell;
  const { record: set, pending, problem } = useDeed<LimitBody>('authority-limits');
  const [currency, setCurrency] = useState(cell.currency ?? '');
  const code = currency.trim().toUpperCase();
  const digits = code.length === 3 ? minorDigits(code) : 2;
  const text = (minor: number | null | undefined) =>
    minor === null || minor === undefined ? '' : String(minor / 10 ** digits);
  const [state, setState] = useState<(typeof states)[number]>(!limit || limit.allowed ? 'allowed' : 'needsApproval');
  const [amounts, setAmounts] = useState({
    caseMinor: text(limit?.caseMinor),
    customer90dMinor: text(limit?.customer90dMinor),
    dayMinor: text(limit?.dayMinor),
  });
  const [from, setFrom] = useState('');
  const [note, setNote] = useState('');
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => void focusFirst(form.current), []);
  const valued = state === 'allowed' && !isWords(remedy) && code.length === 3;
  const minor = (name: (typeof sums)[number]) => (amounts[name].trim() ? minorOf(amounts[name], code) : null);
  const wrong = (name: (typeof sums)[number]) => valued && amounts[name].trim() !== '' && minor(name) === null;
  const go = async () => {
    if (sums.some(wrong)) return;
    const { name: _, ...who } = whose;
    const body: LimitBody = {
      ...who,
      remedy,
      ...(code ? { currency: code } : {}),
      allowed: state === 'allowed',
      ...(state === 'withdrawn' ? { withdrawn: true } : {}),
      ...(valued ? Object.fromEntries(sums.map((name) => [name, minor(name)])) : {}),
      ...(from ? { fromAt: new Date(from).toISOString() } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    if (await set(body)) onDone();
  };
  const faults = problem?.body.faults ?? {};
  return (
    <Panel id="limit" title={`${t(`remedy.kinds.${remedy}`)}, ${whose.name}`}>
      <Stack ref={form} sx={{ gap: 1.5 }}>
        <ChoiceChips
          id="limit-state"
          label={t('limit.state')}
          options={states
            .filter((value) => value !== 'withdrawn' || limit !== null)
            .map((value) => ({ value, label: t(`limit.states.${value}`) }))}
          value={state}
          onChange={(value) => setState(value ?? 'allowed')}
          required
        />
        {!isWords(remedy) && (
          <WordsField
            id="limit-currency"
            label={t('remedy.currency')}
            hint={t('limit.currencyHint')}
            value={currency}
            onChange={setCurrency}
            error={faults.currency}
          />
        )}
        {valued &&
          sums.map((name) => (
            <WordsField
              key={name}
              id={`limit-${name}`}
              label={t(`limit.sums.${name}`)}
              value={amounts[name]}
              onChange={(value) => setAmounts({ ...amounts, [name]: value })}
              error={wrong(name) ? t('remedy.amountWrong') : faults[name]}
            />
          ))}
        <WordsField
          id="limit-from"
          label={t('limit.from')}
          hint={t('limit.fromHint')}
          type="datetime-local"
          value={from}
          onChange={setFrom}
          error={faults.fromAt}
        />
        <WordsField id="limit-note" label={t('limit.note')} value={note} onChange={setNote} />
        {problem && <ProblemNote problem={problem} what={t('limit.notSet')} />}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button variant="contained" disabled={pending} onClick={go}>
            {t(from ? 'limit.setFrom' : 'limit.setNow')}
          </Button>
          <Button onClick={onDone}>{t('do.cancel')}</Button>
        </Stack>
      </Stack>
    </Panel>
  );
};
