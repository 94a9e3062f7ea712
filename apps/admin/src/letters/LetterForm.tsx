import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import { blanksIn, letterChannels } from '#heart-core';
import type { CaseRecord, LetterBody, LetterRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusField, focusFirst } from '../parts/focus.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { useKept } from '../steps/useKept.ts';
import { LetterBeginning } from './LetterBeginning.tsx';
import { blankLetter, isAsDrafted, letterBody, mailLink } from './letterDraft.ts';
import { useLettersOf } from './useLettersOf.ts';

interface LetterFormProps {
  record: CaseRecord;
  onDone: () => void;
}

/** A letter, begun by a template and made one's own; it goes out by one's own mail or hand, and is recorded as it was sent. */
export const LetterForm = ({ record, onDone }: LetterFormProps) => {
  const t = useT();
  const notify = useNotify();
  const { mail } = useSession();
  const letters = useLettersOf(record, record.methodKey);
  const subject = t('letter.subjectOf', { number: record.number });
  const { kept: draft, keep, erase } = useKept(`letter.${record.id}`, () => blankLetter(record, subject));
  const { record: send, pending, problem } = useDeed<LetterBody, LetterRecord>('letters');
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    focusFirst(form.current);
  }, []);
  const email = record.customer?.email ?? null;
  // Only e-mail goes out from here, and only where there is an address and a way out.
  const sends = mail.sends && email !== null && draft.channel === 'email';
  const [blank] = blanksIn(draft.text);
  const copy = async () => {
    await navigator.clipboard?.writeText(draft.text);
    notify('letter.copied', { type: 'info' });
  };
  const go = async (byHouse = sends) => {
    if (pending) return;
    if (!draft.text.trim()) return focusField('letter-text');
    if (!(await send({ ...letterBody(record.id, draft), ...(byHouse ? { send: true } : {}) }))) return;
    if (byHouse) notify('letter.onItsWay', { type: 'success' });
    keep(blankLetter(record, subject));
    erase();
    onDone();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go();
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Stack ref={form} onKeyDown={keys} sx={{ gap: 2, pb: 2 }}>
      <LetterBeginning letters={letters} draft={draft} onBegin={keep} />
      <WordsField
        id="letter-subject"
        label={t('letter.subject')}
        value={draft.subject}
        onChange={(words) => keep({ ...draft, subject: words })}
      />
      <Box>
        <WordsField
          id="letter-text"
          label={t('letter.text')}
          required
          value={draft.text}
          onChange={(text) => keep({ ...draft, text })}
          rows={8}
          error={problem?.body?.faults?.text}
        />
        <Box role="status" sx={{ fontSize: 13, color: 'var(--late-text)' }}>
          {isAsDrafted(draft) && (blank ? t('phrases.makeYours', { blank }) : t('letter.asDrafted'))}
        </Box>
      </Box>
      <ChoiceChips
        id="letter-channel"
        label={t('letter.channel')}
        required
        value={draft.channel}
        options={letterChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => channel && keep({ ...draft, channel })}
        error={problem?.body?.faults?.channel}
      />
      {problem && <ProblemNote problem={problem} what={t('letter.notRecorded')} beside={['text', 'channel']} />}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Button variant="outlined" disabled={!draft.text.trim()} onClick={copy}>
          {t('letter.copy')}
        </Button>
        {email && draft.channel === 'email' && (
          <Button variant="outlined" href={mailLink(email, draft)}>
            {t('letter.mail')}
          </Button>
        )}
        {sends && (
          <Button
            variant="contained"
            disabled={pending || !draft.text.trim() || !draft.subject.trim()}
            onClick={() => void go(true)}
          >
            {t('letter.send')}
          </Button>
        )}
        <Button
          variant={sends ? 'outlined' : 'contained'}
          disabled={pending || !draft.text.trim()}
          onClick={() => void go(false)}
        >
          {t('letter.record')}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {t(sends ? 'letter.sendHow' : mail.sends ? 'letter.how' : 'letter.noMail')}
      </Box>
    </Stack>
  );
};
