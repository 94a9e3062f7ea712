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
import { useSession } from '../session.ts';
import { CrisisWords } from './CrisisCard.tsx';
import { CrisisFields } from './CrisisFields.tsx';
import { type CrisisDraft, cardsOf, changesOfCards, draftOfCards, faultsOfCards } from './crisisDraft.ts';

/** What do we say where somebody may hurt themselves? */
export const CrisisCardPage = () => {
  const t = useT();
  return (
    <WithSettings
      title={t('menu.crisisCard')}
      question={t('crisis.question')}
      needs="settings.read"
      failed={t('crisis.failed')}
    >
      {(settings) => <CrisisForm settings={settings} />}
    </WithSettings>
  );
};

const CrisisForm = ({ settings }: { settings: SettingsRecord }) => {
  const t = useT();
  const { may } = useSession();
  const writable = may('settings.write');
  const form = useWorkspaceForm<CrisisDraft>(settings, {
    draftOf: draftOfCards,
    bodyOf: (draft) => ({ crisisCards: cardsOf(draft) }),
  });
  const { draft, put, met, history } = form;
  const faults = faultsOfCards(draft);
  const versions = changesOfCards(history);
  const preview = draft.cards.map((card, place) => ({ card, place }));
  return (
    <SettingPage
      title={t('menu.crisisCard')}
      question={t('crisis.question')}
      needs="settings.read"
      affects={t('crisis.affects')}
      open={<OpenCases words="setting.openOffered" />}
      aside={
        <>
          <Panel title={t('crisis.preview')} id="crisis-preview">
            {preview.length === 0 && (
              <>
                <CrisisWords text={t('workspace.help.guide.selfHarm')} lines={[]} />
                <span>{t('crisis.general')}</span>
              </>
            )}
            {preview.map(({ card, place }) => (
              <section key={place} aria-label={t('crisis.cardIn', { language: card.locale })}>
                <strong>{card.locale || t('crisis.noLanguage')}</strong>
                <CrisisWords text={card.text} lines={card.lines} />
              </section>
            ))}
          </Panel>
          {versions.length > 0 && (
            <History
              versions={versions}
              changeOf={(version) => t('crisis.cards', { smart_count: version.crisisCards.length })}
              onRestore={writable ? (version) => put({ cards: version.crisisCards }) : undefined}
            />
          )}
        </>
      }
    >
      <SettingSheet
        label={t('menu.crisisCard')}
        readOnly={writable ? null : t('crisis.readOnly')}
        ready={form.changed && Object.keys(faults).length === 0}
        {...form.sheet}
        met={
          <MetNote
            by={history[0]?.changedBy ?? null}
            met={met}
            labelOf={() => t('menu.crisisCard')}
            wordsOf={() => (met?.theirs.cards ?? []).map(({ locale, text }) => `${locale}: ${text}`).join('\n')}
          />
        }
      >
        <CrisisFields cards={draft.cards} onChange={(cards) => put({ cards })} faults={faults} />
      </SettingSheet>
    </SettingPage>
  );
};
