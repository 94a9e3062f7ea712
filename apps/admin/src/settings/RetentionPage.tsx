import { settingRanges } from '#heart-core';
import type { SettingsRecord } from '#heart-core/wire';
import { History } from '../parts/History.tsx';
import { MetNote } from '../parts/MetNote.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useT } from '../parts/useT.ts';
import { useWorkspaceForm } from '../parts/useWorkspaceForm.ts';
import { WithSettings } from '../parts/WithSettings.tsx';
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
  return (
    <WithSettings
      title={t('menu.retention')}
      question={t('retention.question')}
      needs="settings.write"
      failed={t('retention.failed')}
    >
      {(settings) => <RetentionForm settings={settings} />}
    </WithSettings>
  );
};

const RetentionForm = ({ settings }: { settings: SettingsRecord }) => {
  const t = useT();
  const form = useWorkspaceForm<RetentionDraft>(settings, { draftOf: draftOfRetention, bodyOf: bodyOfRetention });
  const { draft, put, met, history } = form;
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
        {...form.sheet}
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
