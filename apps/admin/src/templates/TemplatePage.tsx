import { Button } from '@mui/material';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { stepKeys } from '#heart-core';
import type { TemplateRecord } from '#heart-core/wire';
import { History } from '../parts/History.tsx';
import { InUseMark } from '../parts/InUseMark.tsx';
import { MetNote } from '../parts/MetNote.tsx';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useRead } from '../parts/useRead.ts';
import { useSettingForm } from '../parts/useSettingForm.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { TemplateFields } from './TemplateFields.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { draftOfTemplate, faultsOfTemplate, type TemplateDraft, templateChange, templateOf } from './templateDraft.ts';
import { changeOfTemplate } from './templateWords.ts';

/** One template: what it says, how it reads in a case, and every wording that it had. */
export const TemplatePage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<TemplateRecord>('templates', { id }, { staleTime: 0 });
  if (data) return <TemplateForm key={data.id} template={data} />;
  return (
    <Page title={t('menu.templates')} needs="template.read">
      {error ? (
        <ProblemNote problem={error} what={t('template.missing')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={6} />
      )}
    </Page>
  );
};

const TemplateForm = ({ template }: { template: TemplateRecord }) => {
  const t = useT();
  const { may } = useSession();
  const writable = may('template.write');
  const path = `/templates/${template.id}`;
  const form = useSettingForm<TemplateRecord, TemplateDraft>({
    ...{ path, record: template, draftOf: draftOfTemplate, bodyOf: templateChange },
  });
  const { data: versions = [] } = useRead<TemplateRecord[]>(`${path}/versions`, { staleTime: 0 });
  const { draft, base, met } = form;
  const mine = faultsOfTemplate(draft);
  const named = draft.name.trim() !== '';
  const faults = { ...form.faults, ...mine, ...(named ? {} : { name: t('people.nameNeeded') }) };
  const labelOf = (name: string) =>
    (stepKeys as readonly string[]).includes(name) ? t(`step.${name}.name`) : t(`template.field.${name}`);
  return (
    <SettingPage
      title={base.name}
      question={t(`template.oneQuestion.${template.kind}`)}
      needs="template.read"
      affects={t('template.affects')}
      open={
        <OpenCases filter={draft.methodKey ? { methodKey: draft.methodKey } : undefined} words="setting.openOffered" />
      }
      back={{ to: '/templates', words: t('template.all') }}
      aside={
        <>
          <TemplatePreview template={templateOf(draft)} />
          <History
            versions={versions}
            changeOf={(now, before) => changeOfTemplate(now, before, t)}
            onRestore={writable ? form.take : undefined}
          />
        </>
      }
    >
      <SettingSheet
        label={base.name}
        readOnly={writable ? null : t('template.readOnly')}
        ready={form.changed && named && Object.keys(mine).length === 0}
        pending={form.pending}
        problem={form.problem}
        beside={['name', 'text']}
        onSubmit={() => void form.save()}
        more={
          <Button onClick={() => form.put({ active: !draft.active })}>
            {t(draft.active ? 'template.retire' : 'template.takeUp')}
          </Button>
        }
        met={
          <MetNote
            by={versions[0]?.changedBy ?? null}
            met={met}
            labelOf={labelOf}
            wordsOf={(name) => String(met?.theirs[name] ?? '')}
          />
        }
      >
        <span>
          <InUseMark inUse={draft.active} /> · {t('setting.version', { n: base.version })} ·{' '}
          {t(`template.kinds.${template.kind}`)} · {template.locale}
          {draft.active !== base.active && ` · ${t('setting.notYet')}`}
        </span>
        <TemplateFields draft={draft} onChange={form.put} faults={faults} />
      </SettingSheet>
    </SettingPage>
  );
};
