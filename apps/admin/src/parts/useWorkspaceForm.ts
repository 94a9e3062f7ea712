import type { SettingsRecord, SettingsVersionRecord } from '#heart-core/wire';
import { useRead } from './useRead.ts';
import { useSettingForm } from './useSettingForm.ts';

interface Facets<Draft> {
  draftOf: (settings: SettingsRecord) => Draft;
  bodyOf: (draft: Draft) => object;
}

/** Some settings of the workspace at hand, with all their versions, and what their sheet needs to be saved. */
export function useWorkspaceForm<Draft extends object>(settings: SettingsRecord, facets: Facets<Draft>) {
  const form = useSettingForm<SettingsRecord, Draft>({ path: '/settings', record: settings, ...facets });
  const { data: history = [] } = useRead<SettingsVersionRecord[]>('/settings/history', { staleTime: 0 });
  const { pending, problem, save } = form;
  return { ...form, history, sheet: { pending, problem, onSubmit: () => void save() } };
}
