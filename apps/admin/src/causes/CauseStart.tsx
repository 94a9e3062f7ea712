import { useState } from 'react';
import type { CauseBody, CauseRecord } from '#heart-core/wire';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { CauseFields } from './CauseFields.tsx';
import { blankCause, newCauseBody } from './causeDraft.ts';
import { useParents } from './useParents.ts';

/** A new cause, at the top or under another. */
export const CauseStart = ({ onMade }: { onMade: (id: string) => void }) => {
  const t = useT();
  const [draft, setDraft] = useState(blankCause);
  const [parentId, setParentId] = useState('');
  const parents = useParents();
  const { record, pending, problem } = useDeed<CauseBody, CauseRecord>('causes');
  const go = async () => {
    const made = await record(newCauseBody(draft, parentId));
    if (made) onMade(made.id);
  };
  return (
    <SettingSheet
      label={t('causes.new')}
      go={t('causes.add')}
      ready={draft.name.trim() !== ''}
      pending={pending}
      problem={problem}
      beside={['name', 'aliases', 'definition', 'example', 'notThis', 'ownerId']}
      onSubmit={() => void go()}
    >
      <FieldFrame id="cause-parent" label={t('causes.parent')}>
        <Picker
          bare
          label={t('causes.parent')}
          value={parentId}
          onChange={setParentId}
          options={parents}
          none={t('causes.top')}
          width="100%"
        />
      </FieldFrame>
      <CauseFields
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        faults={problem?.body?.faults ?? {}}
      />
    </SettingSheet>
  );
};
