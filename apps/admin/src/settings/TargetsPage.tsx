import type { SettingsRecord } from '#heart-core/wire';
import { History } from '../parts/History.tsx';
import { MetNote } from '../parts/MetNote.tsx';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Panel } from '../parts/Panel.tsx';
import { SettingPage } from '../parts/SettingPage.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useT } from '../parts/useT.ts';
import { useWorkspaceForm } from '../parts/useWorkspaceForm.ts';
import { WithSettings } from '../parts/WithSettings.tsx';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import {
  bodyOfTargets,
  changesOfTargets,
  draftOfTargets,
  hoursOf,
  type TargetsDraft,
  targetSeverities,
  upsideDown,
  wrongTargets,
} from './targetsDraft.ts';

/** By when is a complaint to be resolved? */
export const TargetsPage = () => {
  const t = useT();
  return (
    <WithSettings
      title={t('menu.targets')}
      question={t('targets.question')}
      needs="settings.read"
      failed={t('targets.failed')}
    >
      {(settings) => <TargetsForm settings={settings} />}
    </WithSettings>
  );
};

const TargetsForm = ({ settings }: { settings: SettingsRecord }) => {
  const t = useT();
  const { may } = useSession();
  const writable = may('settings.write');
  const form = useWorkspaceForm<TargetsDraft>(settings, { draftOf: draftOfTargets, bodyOf: bodyOfTargets });
  const { draft, put, met, history } = form;
  const wrong = wrongTargets(draft);
  const versions = changesOfTargets(history);
  return (
    <SettingPage
      title={t('menu.targets')}
      question={t('targets.question')}
      needs="settings.read"
      affects={t('targets.affects')}
      back={{ to: '/definitions#withinTarget', words: t('targets.counted') }}
      aside={
        <>
          <Panel title={t('targets.open')} id="targets-open">
            <OpenCases words="targets.openKeep" />
          </Panel>
          {versions.length > 0 && (
            <History
              versions={versions}
              changeOf={(version) =>
                targetSeverities
                  .map((one) => t('targets.said', { severity: t(`figures.severity.${one}`), n: hoursOf(version, one) }))
                  .join(' · ')
              }
              onRestore={writable ? (version) => put(draftOfTargets(version)) : undefined}
            />
          )}
        </>
      }
    >
      <SettingSheet
        label={t('menu.targets')}
        readOnly={writable ? null : t('targets.readOnly')}
        ready={form.changed && wrong.length === 0}
        {...form.sheet}
        met={
          <MetNote
            by={history[0]?.changedBy ?? null}
            met={met}
            labelOf={(one) => t(`figures.severity.${one}`)}
            wordsOf={(one) => met?.theirs[one] ?? ''}
          />
        }
      >
        {targetSeverities.map((one) => (
          <WordsField
            key={one}
            id={`target-${one}`}
            label={t('targets.of', { severity: t(`figures.severity.${one}`) })}
            value={draft[one]}
            onChange={(hours) => put({ [one]: hours })}
            error={wrong.includes(one) ? t('targets.wrong') : undefined}
          />
        ))}
        {upsideDown(draft) && <div role="note">{t('targets.upsideDown')}</div>}
      </SettingSheet>
    </SettingPage>
  );
};
