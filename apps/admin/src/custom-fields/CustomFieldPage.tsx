import { Button } from '@mui/material';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { CustomFieldRecord } from '#heart-core/wire';
import { History } from '../parts/History.tsx';
import { InUseMark } from '../parts/InUseMark.tsx';
import { MetNote } from '../parts/MetNote.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useRead } from '../parts/useRead.ts';
import { useSettingForm } from '../parts/useSettingForm.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { AskedPreview } from './AskedPreview.tsx';
import { CustomFieldFields } from './CustomFieldFields.tsx';
import {
  type CustomFieldDraft,
  customFieldChange,
  draftOfCustomField,
  faultsOfCustomField,
} from './customFieldDraft.ts';
import { changeOfCustomField } from './customFieldWords.ts';

/** One question: what it asks, how it is asked, and what it was. */
export const CustomFieldPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<CustomFieldRecord>('custom-fields', { id }, { staleTime: 0 });
  if (data) return <CustomFieldForm key={data.id} field={data} />;
  return (
    <Page title={t('menu.customFields')} needs="customField.write">
      {error ? (
        <ProblemNote problem={error} what={t('custom.notRead')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={6} />
      )}
    </Page>
  );
};

const CustomFieldForm = ({ field }: { field: CustomFieldRecord }) => {
  const t = useT();
  const path = `/custom-fields/${field.id}`;
  const form = useSettingForm<CustomFieldRecord, CustomFieldDraft>({
    ...{ path, record: field, draftOf: draftOfCustomField, bodyOf: customFieldChange },
  });
  const { data: versions = [] } = useRead<CustomFieldRecord[]>(`${path}/versions`, { staleTime: 0 });
  const { draft, base, met } = form;
  const mine = Object.entries(faultsOfCustomField(draft)).map(([name, words]) => [name, t(words)]);
  return (
    <SettingPage
      title={base.label}
      needs="customField.write"
      affects={t('custom.affects')}
      back={{ to: '/custom-fields', words: t('custom.all') }}
      aside={
        <>
          <AskedPreview draft={draft} />
          <History
            versions={versions}
            changeOf={(now, before) => changeOfCustomField(now, before, t)}
            onRestore={form.take}
          />
        </>
      }
    >
      <SettingSheet
        label={base.label}
        ready={form.changed && mine.length === 0}
        pending={form.pending}
        problem={form.problem}
        beside={['label', 'choices', 'symptomIds']}
        onSubmit={() => void form.save()}
        more={
          <Button onClick={() => form.put({ active: !draft.active })}>
            {t(draft.active ? 'custom.retire' : 'custom.takeUp')}
          </Button>
        }
        met={
          <MetNote
            by={versions[0]?.changedBy ?? null}
            met={met}
            labelOf={(name) => t(`custom.field.${name}`)}
            wordsOf={(name) => String(met?.theirs[name] ?? '')}
          />
        }
      >
        <span>
          <InUseMark inUse={draft.active} /> · {t('setting.version', { n: base.version })} ·{' '}
          {t(`custom.types.${base.type}`)} · {base.name}
          {draft.active !== base.active && ` · ${t('setting.notYet')}`}
        </span>
        <CustomFieldFields draft={draft} onChange={form.put} faults={{ ...form.faults, ...Object.fromEntries(mine) }} />
      </SettingSheet>
    </SettingPage>
  );
};
