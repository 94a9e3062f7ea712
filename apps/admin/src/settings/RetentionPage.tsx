import { settingRanges } from '#heart-core';
import type { SettingsRecord, SettingsVersionRecord } from '#heart-core/wire';
import { History } from '../parts/History.tsx';
import { MetNote } from '../parts/MetNote.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useRead } from '../parts/useRead.ts';
import { useSettingForm } from '../parts/useSettingForm.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { WordsField } from '../parts/WordsField.tsx';
import {
  bodyOfRetention,
  changesOfRetention,
  daysOf,
  draftOfRetention,
  keptDays,
  type RetentionDraft,
} from './retentionDraft.ts';

/** How long is kept what need not stay? */
export const RetentionPage = () => {
  const t = useT();
  const { data, error, refetch } = useRead<SettingsRecord>('/settings', { staleTime: 0 });
  if (data) return <RetentionForm settings={data} />;
  return (
    <Page title={t('menu.retention')} question={t('retention.question')} needs="settings.write">
      {error ? (
        <ProblemNote problem={error} what={t('retention.failed')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={4} />
      )}
    </Page>
  );
};

const RetentionForm = ({ settings }: { settings: SettingsRecord }) => {
  const t = useT();
  const form = useSettingForm<SettingsRecord, RetentionDraft>({
    ...{ path: '/settings', record: settings, draftOf: draftOfRetention, bodyOf: bodyOfRetention },
  });
  const { data: history = [] } = useRead<SettingsVersionRecord[]>('/settings/history', { staleTime: 0 });
  const { draft, put, met } = form;
  const wrong = keptDays.filter((name) => daysOf(draft[name], name) === null);
  const versions = changesOfRetention(history);
  return (
    <SettingPage
      title={t('menu.retention')}
      question={t('retention.question')}
      needs="settings.write"
      affects={t('retention.affects')}
      back={{ to: '/audit', words: t('menu.audit') }}
      aside={
        versions.length > 0 && (
          <History
            versions={versions}
            changeOf={(version) => keptDays.map((name) => t('retention.said', { n: version[name] })).join(' · ')}
            onRestore={(version) => put(draftOfRetention(version))}
          />
        )
      }
    >
      <SettingSheet
        label={t('menu.retention')}
        readOnly={null}
        ready={form.changed && wrong.length === 0}
        pending={form.pending}
        problem={form.problem}
        onSubmit={() => void form.save()}
        met={
          <MetNote
            by={history[0]?.changedBy ?? null}
            met={met}
            labelOf={(name) => t(`retention.days.${name}`)}
            wordsOf={(name) => met?.theirs[name] ?? ''}
          />
        }
      >
        {keptDays.map((name) => (
          <WordsField
            key={name}
            id={`kept-${name}`}
            label={t(`retention.days.${name}`)}
            hint={t(`retention.hint.${name}`)}
            value={draft[name]}
            onChange={(days) => put({ [name]: days })}
            error={
              wrong.includes(name)
                ? t('retention.wrong', { least: settingRanges[name][0], most: settingRanges[name][1] })
                : undefined
            }
          />
        ))}
      </SettingSheet>
    </SettingPage>
  );
};
