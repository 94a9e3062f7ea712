import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { minorDigits } from '#heart-core';
import type { DecisionBody, ResolutionRecord } from '#heart-core/wire';
import { minorOf } from '../parts/amount.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusField } from '../parts/focus.ts';
import { moneyInWords } from '../parts/money.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface DecideFormProps {
  kind: 'less' | 'decline';
  resolution: ResolutionRecord;
  pending: boolean;
  onSay: (body: Omit<DecisionBody, 'resolutionId'>) => void;
  onCancel: () => void;
}

const lines = ['courier', 'policy', 'offered', 'more'] as const;

/** Less, with the amount in focus; or no, with a line that the agent can say. Enter says it. */
export const DecideForm = ({ kind, resolution, pending, onSay, onCancel }: DecideFormProps) => {
  const t = useT();
  const { currency, amountMinor, request, id } = resolution;
  const code = currency ?? 'GBP';
  const [amount, setAmount] = useState('');
  const [line, setLine] = useState<(typeof lines)[number] | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const field = `decide-${id}`;
  useEffect(() => void focusField(kind === 'less' ? `${field}-amount` : `${field}-line`), [kind, field]);
  const asked = amountMinor ?? 0;
  const most = Math.min(asked - 1, request?.mine.remainingMinor ?? asked - 1);
  const minor = minorOf(amount, code);
  const money = (sum: number) => moneyInWords(sum, code);
  const wrong = kind === 'less' && (minor === null || minor < 1 || minor > most);
  const say = () => {
    setTried(true);
    if (wrong) {
      focusField(`${field}-amount`);
      return;
    }
    const words = reason.trim() ? { reason: reason.trim() } : {};
    onSay(
      kind === 'less'
        ? { decision: 'approveLess', amountMinor: minor as number, ...words }
        : { decision: 'decline', ...words },
    );
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as HTMLElement).tagName === 'BUTTON') return;
    event.preventDefault();
    event.stopPropagation();
    if (!pending) say();
  };
  return (
    <Stack
      ref={form}
      onKeyDown={keys}
      sx={{ gap: 1.5, p: 1.5, borderRadius: 1, bgcolor: 'var(--tint)', maxWidth: 560 }}
    >
      {kind === 'less' && (
        <WordsField
          id={`${field}-amount`}
          label={t('approval.lessAmount', { currency: code })}
          hint={t('approval.lessMost', { most: money(most), asked: money(asked) })}
          value={amount}
          onChange={setAmount}
          required
          error={tried && wrong ? t('approval.lessWrong', { most: money(most) }) : undefined}
          placeholder={(0).toFixed(minorDigits(code))}
        />
      )}
      {kind === 'decline' && (
        <ChoiceChips
          id={`${field}-line`}
          label={t('approval.why')}
          options={lines.map((value) => ({ value, label: t(`approval.lines.${value}.chip`) }))}
          value={line}
          onChange={(chosen) => {
            setLine(chosen);
            if (chosen) setReason(t(`approval.lines.${chosen}.say`));
          }}
        />
      )}
      <WordsField
        id={`${field}-reason`}
        label={t('approval.line')}
        hint={t('approval.lineHint')}
        value={reason}
        onChange={setReason}
        rows={1}
      />
      <Box>
        <Button variant="contained" disabled={pending} onClick={say} sx={{ minHeight: { xs: 44, sm: 36 } }}>
          {kind === 'decline'
            ? t('approval.no')
            : minor === null
              ? t('approval.less')
              : t('approval.yesAmount', { amount: money(minor) })}
        </Button>
        <Button onClick={onCancel} sx={{ minHeight: { xs: 44, sm: 36 } }}>
          {t('do.cancel')}
        </Button>
      </Box>
    </Stack>
  );
};
