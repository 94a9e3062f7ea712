import { Box } from '@mui/material';
import { useState } from 'react';
import { useGetList, useGetOne, useLocaleState } from 'react-admin';
import { type LetterFacts, letterFrom, type Template } from '#heart-core';
import type { CaseRecord, CaseRow } from '#heart-core/wire';
import { factsOfCase } from '../letters/factsOfCase.ts';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { piecesOf } from '../phrases/pieces.ts';
import { blanksAt } from '../phrases/sentence.ts';
import { useSession } from '../session.ts';

/** How it reads in a case: an invented one, or one of the latest; what is left to fill is marked. */
export const TemplatePreview = ({ template }: { template: Template }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { user, may } = useSession();
  const [caseId, setCaseId] = useState('');
  const { data: cases = [] } = useGetList<CaseRow>(
    'cases',
    { pagination: { page: 1, perPage: 12 }, sort: { field: 'receivedAt', order: 'DESC' } },
    { enabled: may('case.read') },
  );
  const { data: record } = useGetOne<CaseRecord>('cases', { id: caseId }, { enabled: caseId !== '' });
  const sample = (name: string) => t(`template.sample.${name}`);
  const invented: LetterFacts = {
    customer: sample('customer'),
    writer: user?.name ?? null,
    restatement: sample('restatement'),
    feeling: sample('feeling'),
    impact: sample('impact'),
    wanted: sample('wanted'),
    chosen: sample('chosen'),
    due: sample('due'),
    promises: t('letter.promise', { what: sample('what'), due: sample('due') }),
  };
  const facts = caseId && record ? factsOfCase(record, user?.name ?? '', locale, t) : invented;
  const text =
    template.kind === 'message' ? letterFrom(template, facts) : template.parts.map((part) => part.text).join('\n\n');
  return (
    <Panel title={t('template.preview')} id="template-preview">
      {template.kind === 'message' && (
        <Picker
          label={t('template.previewIn')}
          value={caseId}
          none={t('template.invented')}
          options={cases
            .filter(({ sensitive }) => !sensitive)
            .map(({ id, number, customer }) => ({
              value: id,
              label: `#${number} ${customer?.name ?? t('case.anonymous')}`,
            }))}
          onChange={setCaseId}
          width={280}
        />
      )}
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 2 }}>
        {text.trim() === '' && <Box sx={{ color: 'text.secondary' }}>{t('template.nothing')}</Box>}
        {piecesOf(text, blanksAt(text)).map(({ from, text: piece, marked }) =>
          marked ? (
            <Box component="mark" key={`${from} blank`} sx={{ bgcolor: 'var(--warn)', color: 'text.primary' }}>
              {piece}
            </Box>
          ) : (
            <span key={from}>{piece}</span>
          ),
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1.5 }}>
        {t(template.kind === 'message' ? 'template.fills' : 'template.stays')}
      </Box>
    </Panel>
  );
};
