import { Box, Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { deedOfList, type ListKind, listKinds } from '#heart-core';
import type { ImportMapping, ListImportRecord, ListPreview } from '#heart-core/wire';
import { ask, freshKey, type Refused } from '../http.ts';
import { HowItIsRead } from '../imports/HowItIsRead.tsx';
import { useFilePreview } from '../imports/useFilePreview.ts';
import { useImportWords } from '../imports/useImportWords.ts';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { BackToLists } from './BackToLists.tsx';
import { ListMapping } from './ListMapping.tsx';
import { ListRows } from './ListRows.tsx';
import { ListSource } from './ListSource.tsx';

/** Squads, people or customers by the list: pasted or from a file, shown row by row, then taken in. */
export const ListStart = () => {
  const t = useT();
  const navigate = useNavigate();
  const { may, mail } = useSession();
  const { number } = useImportWords();
  const [asked, ask_] = useSearchParams();
  const mine = listKinds.filter((kind) => may(deedOfList[kind]));
  const kind = mine.find((one) => one === asked.get('kind')) ?? mine.at(-1) ?? 'customers';
  const [file, setFile] = useState<File | null>(null);
  const [changed, setChanged] = useState<ImportMapping | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const { preview, problem: unread, pending } = useFilePreview<ListPreview>('/list-previews', file, changed, kind);
  const shown = preview?.kind === kind ? preview : null;
  const mapping = changed ?? shown?.mapping ?? null;
  const [invited, setInvited] = useState(true);
  const invites = kind === 'users' && mail.asks && (shown?.added ?? 0) > 0;
  const taken = shown ? shown.added + shown.changed : 0;
  const begin = (next: { file?: File | null; kind?: ListKind }) => {
    setChanged(null);
    setProblem(null);
    if (next.file !== undefined) setFile(next.file);
    if (next.kind) ask_({ kind: next.kind }, { replace: true });
  };
  const take = async () => {
    if (!file || !mapping) return;
    setSending(true);
    setProblem(null);
    const form = new FormData();
    form.set('kind', kind);
    form.set('mapping', JSON.stringify(mapping));
    if (invites && invited) form.set('invite', 'true');
    form.set('file', file, file.name);
    try {
      const headers = { 'idempotency-key': freshKey() };
      const { json } = await ask<ListImportRecord>('/list-imports', { method: 'POST', body: form, headers });
      navigate(`/list-imports/${json.id}`);
    } catch (refused) {
      setProblem(refused as Refused);
      setSending(false);
    }
  };
  return (
    <Page title={t('taking.new')} question={t('taking.newQuestion')} needs="import.run" actions={<BackToLists />}>
      <Stack sx={{ gap: 2, maxWidth: 1100 }}>
        <Panel title={t('taking.what')}>
          <ChoiceChips
            id="list-kind"
            label={t('taking.kindOf')}
            required
            value={kind}
            onChange={(value) => value && begin({ kind: value })}
            options={mine.map((value) => ({ value, label: t(`taking.kind.${value}`) }))}
            hint={t(`taking.kindHint.${kind}`)}
          />
        </Panel>
        <ListSource kind={kind} file={file} onFile={(next) => begin({ file: next })} />
        {unread && <ProblemNote problem={unread} what={t('taking.notLookedAt')} beside={[]} />}
        {file && !shown && !unread && <Waiting rows={4} height={48} />}
        {shown && mapping && (
          <>
            <ListMapping preview={shown} mapping={mapping} onChange={setChanged}>
              <HowItIsRead
                preview={shown}
                options={mapping.options ?? {}}
                onChange={(options) => setChanged({ ...mapping, options })}
              />
            </ListMapping>
            <Panel title={t('taking.wouldBe')}>
              <Box role="status" aria-busy={pending} sx={{ mb: 1.5 }}>
                {shown.faults.length > 0
                  ? t('imports.notYet')
                  : t('taking.counts', {
                      added: number(shown.added),
                      changed: number(shown.changed),
                      same: number(shown.same),
                      refused: number(shown.refused),
                    })}
              </Box>
              {shown.rows.length > 0 && <ListRows preview={shown} mapping={mapping} />}
            </Panel>
            {invites && (
              <FormControlLabel
                control={<Checkbox checked={invited} onChange={(_event, on) => setInvited(on)} />}
                label={t('taking.invite')}
              />
            )}
            {problem && <ProblemNote problem={problem} what={t('taking.failed')} beside={[]} />}
            <Button
              variant="contained"
              disabled={shown.faults.length > 0 || pending || sending || taken + shown.refused === 0}
              onClick={take}
              sx={{ minHeight: 44, alignSelf: 'flex-start' }}
            >
              {taken === 0 && shown.refused > 0
                ? t('taking.keep')
                : shown.faults.length > 0
                  ? t('taking.takeIt')
                  : t('taking.take', { smart_count: taken, n: number(taken) })}
            </Button>
          </>
        )}
      </Stack>
    </Page>
  );
};
