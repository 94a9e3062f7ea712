import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useGetList } from 'react-admin';
import { letterChannels } from '#heart-core';
import type { ThanksDue, ThankYouBody, ThankYouRecord, WholeIssue } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { WordsField } from '../parts/WordsField.tsx';

const shown = 10;

/** Those whose complaint led to the fix, each with a letter to begin with. Nothing is sent by itself. */
export const ThanksPanel = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const [writing, setWriting] = useState<string | null>(null);
  const { data, total, error, isPending, refetch } = useGetList<ThanksDue>('thanks-due', {
    filter: { issueId: issue.id },
    pagination: { page: 1, perPage: shown },
    sort: { field: 'receivedAt', order: 'ASC' },
  });
  return (
    <Panel title={t('thanks.title')} id="thanks">
      {isPending && <Waiting rows={2} height={44} />}
      {error && !data && <ProblemNote problem={error} what={t('thanks.failed')} onRetry={() => refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('thanks.none')}</Box>}
      {data && data.length > 0 && (
        <>
          <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>{t('thanks.why')}</Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.map((due) => {
              const name = due.customer?.name ?? t('case.anonymous');
              return (
                <Box component="li" key={due.id} sx={{ borderTop: '1px solid var(--rule)', py: 0.75 }}>
                  <Stack direction="row" useFlexGap sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                    <Box sx={{ flex: '1 1 160px' }}>
                      <LinkBase to={`/cases/${due.caseId}`}>#{due.caseNumber}</LinkBase> {name}
                    </Box>
                    <Button
                      size="small"
                      aria-expanded={writing === due.id}
                      onClick={() => setWriting(writing === due.id ? null : due.id)}
                    >
                      {t('thanks.write', { name })}
                    </Button>
                  </Stack>
                  {writing === due.id && <Thanks issueId={issue.id} due={due} onDone={() => setWriting(null)} />}
                </Box>
              );
            })}
          </Box>
          {(total ?? 0) > data.length && (
            <Box sx={{ color: 'text.secondary', mt: 1 }}>{t('thanks.more', { n: (total ?? 0) - data.length })}</Box>
          )}
        </>
      )}
    </Panel>
  );
};

const Thanks = ({ issueId, due, onDone }: { issueId: string; due: ThanksDue; onDone: () => void }) => {
  const t = useT();
  const { record: send, pending, problem } = useDeed<ThankYouBody, ThankYouRecord>('thank-yous');
  const [subject, setSubject] = useState(t('thanks.subjectBegin'));
  const [text, setText] = useState(due.draft);
  const [channel, setChannel] = useState<string>('email');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text);
    setCopied(true);
  };
  const go = async () => {
    const body = { issueId, caseId: due.caseId, channel, text: text.trim() };
    if (await send(subject.trim() ? { ...body, subject: subject.trim() } : body)) onDone();
  };
  return (
    <Stack sx={{ gap: 1.5, mt: 1 }}>
      <WordsField id="thanks-subject" label={t('thanks.subject')} value={subject} onChange={setSubject} />
      <WordsField
        id="thanks-text"
        label={t('thanks.letter')}
        value={text}
        onChange={setText}
        rows={8}
        required
        autoFocus
      />
      {problem && <ProblemNote problem={problem} what={t('thanks.notSent')} />}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Picker
          label={t('thanks.channel')}
          value={channel}
          onChange={setChannel}
          options={letterChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <Button variant="outlined" onClick={copy}>
          {t('thanks.copy')}
        </Button>
        <Button variant="contained" disabled={pending || !text.trim()} onClick={go}>
          {t('thanks.sent')}
        </Button>
        <span role="status">{copied ? t('thanks.copied') : ''}</span>
      </Stack>
    </Stack>
  );
};
