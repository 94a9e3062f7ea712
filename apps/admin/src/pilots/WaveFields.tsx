import { Box, Button, Stack } from '@mui/material';
import type { PilotDrawBody, PilotDrawRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Several } from '../parts/Several.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { daysAfter, nextKey, sizesOf, type WaveDraft } from './planDraft.ts';
import type { PlanFields } from './planFields.ts';

const mostWaves = 4;
const betweenWaves = 28;

/** Who starts when: by lot, drawn here and once; or chosen, and what that costs. */
export const WaveFields = ({ draft, put, faults }: PlanFields) => {
  const t = useT();
  const { squadName } = useSquads();
  const byLot = draft.way === 'lot';
  const change = (at: number, wave: Partial<WaveDraft>, keepsDraw = false) =>
    put({
      waves: draft.waves.map((one, place) => (place === at ? { ...one, ...wave } : one)),
      ...(keepsDraw ? {} : { draw: null }),
    });
  const last = draft.waves.at(-1) as WaveDraft;
  return (
    <Stack sx={{ gap: 2 }}>
      <ChoiceChips
        id="plan-way"
        label={t('pilots.howFound')}
        required
        options={(['lot', 'chosen'] as const).map((value) => ({ value, label: t(`pilots.way.${value}`) }))}
        value={draft.way}
        onChange={(way) => way && put({ way, draw: null })}
        hint={t(`pilots.wayHint.${draft.way}`)}
        error={faults.drawId}
      />
      {draft.waves.map((wave, at) => (
        <Stack
          key={wave.key}
          direction="row"
          useFlexGap
          role="group"
          aria-label={t('pilots.wave', { n: at + 1 })}
          sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}
        >
          <Box sx={{ width: 190 }}>
            <WordsField
              id={`wave-${at}-start`}
              type="date"
              required
              label={draft.waves.length > 1 ? t('pilots.waveStartsOn', { n: at + 1 }) : t('pilots.startsOnMonday')}
              value={wave.startOn}
              onChange={(startOn) => change(at, { startOn }, true)}
              error={at === 0 ? faults.startOn : undefined}
            />
          </Box>
          {byLot ? (
            <Box sx={{ width: 170 }}>
              <WordsField
                id={`wave-${at}-size`}
                type="number"
                required
                label={t('pilots.howMany')}
                value={wave.size}
                onChange={(size) => change(at, { size })}
              />
            </Box>
          ) : (
            <Several
              id={`wave-${at}-squads`}
              label={t('pilots.whoStarts')}
              options={draft.squadIds
                .filter((id) => draft.waves.every((other, place) => place === at || !other.squadIds.includes(id)))
                .map((id) => ({ value: id, label: squadName(id) }))}
              chosen={wave.squadIds}
              onChange={(squadIds) => change(at, { squadIds })}
            />
          )}
          {at > 0 && (
            <Button
              size="small"
              onClick={() => put({ waves: draft.waves.filter((_, place) => place !== at), draw: null })}
            >
              {t('pilots.dropWave', { n: at + 1 })}
            </Button>
          )}
        </Stack>
      ))}
      {draft.waves.length < mostWaves && (
        <Box>
          <Button
            size="small"
            onClick={() =>
              put({
                draw: null,
                waves: [
                  ...draft.waves,
                  {
                    key: nextKey(draft.waves),
                    startOn: last.startOn && daysAfter(last.startOn, betweenWaves),
                    size: '1',
                    squadIds: [],
                  },
                ],
              })
            }
          >
            {t('pilots.addWave')}
          </Button>
        </Box>
      )}
      {byLot && <Lot draft={draft} put={put} faults={faults} />}
    </Stack>
  );
};

/** The lot is drawn by the house, and kept: asked again for the same squads and sizes, it says the same. */
const Lot = ({ draft, put }: PlanFields) => {
  const t = useT();
  const { squadName } = useSquads();
  const { record, pending, problem } = useDeed<PilotDrawBody, PilotDrawRecord>('pilot-draws');
  const sizes = sizesOf(draft);
  const starting = sizes?.reduce((sum, size) => sum + size, 0) ?? 0;
  const drawable = sizes !== null && draft.squadIds.length > starting;
  const go = async () => {
    const draw = sizes && (await record({ squadIds: draft.squadIds, sizes }));
    if (draw) put({ draw: { id: draw.id, seed: draw.seed, waves: draw.waves } });
  };
  if (draft.draw)
    return (
      <Box role="status" sx={{ bgcolor: 'var(--tint)', borderRadius: 1, p: 1.5 }}>
        {draft.draw.waves.map((ids, at) => (
          <Box key={ids.join()} sx={{ fontWeight: 650 }}>
            {t(draft.draw && draft.draw.waves.length > 1 ? 'pilots.drewWave' : 'pilots.drew', {
              n: at + 1,
              names: ids.map(squadName).sort().join(', '),
            })}
          </Box>
        ))}
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
          {t('pilots.drewHow', { of: draft.squadIds.length, seed: draft.draw.seed })}
        </Box>
      </Box>
    );
  return (
    <Stack sx={{ gap: 1 }}>
      {problem && <ProblemNote problem={problem} what={t('pilots.drawFailed')} />}
      <Box>
        <Button variant="outlined" disabled={pending || !drawable} onClick={go}>
          {t('pilots.draw', { n: starting, of: draft.squadIds.length })}
        </Button>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t(drawable ? 'pilots.drawOnce' : 'pilots.drawNeeds')}</Box>
    </Stack>
  );
};
