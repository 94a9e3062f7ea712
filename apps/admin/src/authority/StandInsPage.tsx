import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { ListBase, useListContext, useUpdate } from 'react-admin';
import type { StandInRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { fieldValue } from '../parts/moments.ts';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

const dayMs = 86_400_000;

/** Who answers for whose squads, and until when? */
export const StandInsPage = () => {
  const t = useT();
  return (
    <Page title={t('menu.standIns')} question={t('standIn.question')} needs="standIn.write">
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 1000 }}>
        <NewStandIn />
        <ListBase
          resource="stand-ins"
          sort={{ field: 'fromAt', order: 'DESC' }}
          perPage={25}
          exporter={false}
          storeKey={false}
          disableSyncWithLocation
        >
          <Rows />
        </ListBase>
      </Box>
    </Page>
  );
};

const Rows = () => {
  const t = useT();
  const { personName } = usePeople();
  const { refetch } = useListContext();
  const [update, { isPending }] = useUpdate<StandInRecord>();
  const [problem, setProblem] = useState<unknown>(null);
  const end = (row: StandInRecord) => {
    setProblem(null);
    update(
      'stand-ins',
      { id: row.id, data: { untilAt: houseNow().toISOString() }, previousData: row },
      { onSuccess: () => refetch(), onError: setProblem, mutationMode: 'pessimistic' },
    );
  };
  const columns: Column<StandInRecord>[] = [
    { name: 'who', head: t('standIn.who'), cell: ({ personId }) => personName(personId) },
    { name: 'for', head: t('standIn.for'), cell: ({ forPersonId }) => personName(forPersonId) },
    { name: 'from', head: t('standIn.from'), cell: ({ fromAt }) => <Moment at={fromAt} relative={false} /> },
    { name: 'until', head: t('standIn.until'), cell: ({ untilAt }) => <Moment at={untilAt} relative={false} /> },
    {
      name: 'now',
      head: t('people.status'),
      cell: (row) =>
        row.now ? (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <span>{t('standIn.holds')}</span>
            <Button size="small" variant="outlined" disabled={isPending} onClick={() => end(row)}>
              {t('standIn.end')}
            </Button>
          </Stack>
        ) : (
          t(Date.parse(row.untilAt) <= houseNow().getTime() ? 'standIn.over' : 'standIn.ahead')
        ),
    },
  ];
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} what={t('standIn.notSet')} />}
      <ListStates<StandInRecord> failed={t('standIn.failed')} none={t('standIn.none')}>
        {(rows) => <RecordTable label={t('menu.standIns')} rows={rows} columns={columns} />}
      </ListStates>
    </>
  );
};

const NewStandIn = () => {
  const t = useT();
  const { people } = usePeople();
  const supervisors = people.filter(({ role, active }) => role === 'supervisor' && active);
  const { record: set, pending, problem } = useDeed<Record<string, string>>('stand-ins');
  const [personId, setPersonId] = useState('');
  const [forPersonId, setForPersonId] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState(() => fieldValue(new Date(Date.now() + 7 * dayMs)));
  const faults = problem?.body.faults ?? {};
  const go = async () => {
    const made = await set({
      personId,
      forPersonId,
      untilAt: new Date(until).toISOString(),
      ...(from ? { fromAt: new Date(from).toISOString() } : {}),
    });
    if (!made) return;
    setPersonId('');
    setForPersonId('');
  };
  const options = (other: string) =>
    supervisors.filter(({ id }) => id !== other).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Panel id="new-stand-in" title={t('standIn.new')}>
      <Stack sx={{ gap: 1.5 }}>
        <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <Picker
            label={t('standIn.who')}
            none={t('standIn.pick')}
            value={personId}
            onChange={setPersonId}
            options={options(forPersonId)}
            width={200}
          />
          <Picker
            label={t('standIn.for')}
            none={t('standIn.pick')}
            value={forPersonId}
            onChange={setForPersonId}
            options={options(personId)}
            width={200}
          />
        </Stack>
        <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          <WordsField
            id="stand-in-from"
            type="datetime-local"
            label={t('standIn.from')}
            hint={t('standIn.fromHint')}
            value={from}
            onChange={setFrom}
            error={faults.fromAt}
          />
          <WordsField
            id="stand-in-until"
            type="datetime-local"
            label={t('standIn.until')}
            value={until}
            onChange={setUntil}
            required
            error={faults.untilAt}
          />
        </Stack>
        {problem && <ProblemNote problem={problem} what={t('standIn.notSet')} />}
        <Box>
          <Button variant="contained" disabled={pending || !personId || !forPersonId || !until} onClick={go}>
            {t('standIn.set')}
          </Button>
        </Box>
      </Stack>
    </Panel>
  );
};
