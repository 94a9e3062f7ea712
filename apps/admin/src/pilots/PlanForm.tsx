import { Stack } from '@mui/material';
import { builtInMethods } from '#heart-core';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { Several } from '../parts/Several.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { LooksFields } from './LooksFields.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import type { PlanFields } from './planFields.ts';
import { WaveFields } from './WaveFields.tsx';

/** Everything that a plan settles before it starts, in four short parts. */
export const PlanForm = ({ draft, put, faults }: PlanFields) => {
  const t = useT();
  const { squads } = useSquads();
  return (
    <Stack sx={{ gap: 2 }}>
      <Panel title={t('pilots.part.squads')}>
        <Stack sx={{ gap: 2 }}>
          <Stack direction="row" sx={{ pt: 1 }}>
            <Picker
              label={t('pilots.method')}
              value={draft.methodKey}
              onChange={(methodKey) => put({ methodKey })}
              options={builtInMethods
                .filter(({ measured }) => measured)
                .map(({ key, name }) => ({ value: key, label: name }))}
              width={200}
            />
          </Stack>
          <Several
            id="plan-squads"
            label={t('pilots.squadsOfPlan')}
            hint={t('pilots.squadsOfPlanHint')}
            options={squads.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.squadIds}
            onChange={(squadIds) =>
              put({
                squadIds,
                draw: null,
                waves: draft.waves.map((wave) => ({
                  ...wave,
                  squadIds: wave.squadIds.filter((id) => squadIds.includes(id)),
                })),
              })
            }
            error={faults.squads}
          />
        </Stack>
      </Panel>
      <Panel title={t('pilots.part.start')}>
        <WaveFields draft={draft} put={put} faults={faults} />
      </Panel>
      <Panel title={t('pilots.part.weeks')}>
        <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
          <Stack sx={{ width: 220 }}>
            <WordsField
              id="plan-baseline"
              type="number"
              required
              label={t('pilots.baseline')}
              value={draft.baselineWeeks}
              onChange={(baselineWeeks) => put({ baselineWeeks })}
              hint={t('pilots.baselineHint')}
              error={faults.baselineWeeks}
            />
          </Stack>
          <Stack sx={{ width: 220 }}>
            <WordsField
              id="plan-washout"
              type="number"
              required
              label={t('pilots.washout')}
              value={draft.washoutWeeks}
              onChange={(washoutWeeks) => put({ washoutWeeks })}
              hint={t('pilots.washoutHint')}
              error={faults.washoutWeeks}
            />
          </Stack>
        </Stack>
      </Panel>
      <Panel title={t('pilots.part.measures')}>
        <MeasureFields draft={draft} put={put} faults={faults} />
      </Panel>
      <Panel title={t('pilots.part.looks')}>
        <LooksFields draft={draft} put={put} faults={faults} />
      </Panel>
    </Stack>
  );
};
