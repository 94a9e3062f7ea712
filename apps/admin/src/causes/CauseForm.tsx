import { Button } from '@mui/material';
import type { CauseRecord } from '#heart-core/wire';
import { MetNote } from '../parts/MetNote.tsx';
import { SettingSheet } from '../parts/SettingSheet.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useSettingForm } from '../parts/useSettingForm.ts';
import { useT } from '../parts/useT.ts';
import { CauseFields } from './CauseFields.tsx';
import { causeBody, draftOfCause } from './causeDraft.ts';

interface CauseFormProps {
  cause: CauseRecord;
  onDone: () => void;
}

/** A cause's words at hand. What somebody else changed meanwhile is brought together with what is typed. */
export const CauseForm = ({ cause, onDone }: CauseFormProps) => {
  const t = useT();
  const { personName } = usePeople();
  const form = useSettingForm({
    path: `/causes/${cause.id}`,
    record: cause,
    draftOf: draftOfCause,
    bodyOf: causeBody,
  });
  const faults = { ...form.faults, ...(form.draft.name.trim() ? {} : { name: t('people.nameNeeded') }) };
  return (
    <SettingSheet
      label={t('causes.edit')}
      ready={form.changed && form.draft.name.trim() !== ''}
      pending={form.pending}
      problem={form.problem}
      beside={['name', 'aliases', 'definition', 'example', 'notThis', 'ownerId']}
      onSubmit={() => form.save().then((saved) => saved && onDone())}
      met={
        <MetNote
          by={null}
          met={form.met}
          labelOf={(name) => t(`causes.field.${name === 'ownerId' ? 'owner' : name}`)}
          wordsOf={(name) =>
            name === 'ownerId' ? personName(form.met?.theirs.ownerId ?? null) : String(form.met?.theirs[name] ?? '')
          }
        />
      }
      more={<Button onClick={onDone}>{t('do.cancel')}</Button>}
    >
      <CauseFields draft={form.draft} onChange={form.put} faults={faults} />
    </SettingSheet>
  );
};
