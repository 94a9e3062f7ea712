import type { Hand, Standing } from './standing.ts';

/** A report with its schedule and a run of it that failed. */
export async function standingReports({ house, post }: Hand): Promise<Standing> {
  const { jo } = house.cast.people;
  const period = { unit: 'week', count: 4 };
  const parts = [
    { kind: 'figure', key: 'volume', interval: 'week', look: 'table', period },
    { kind: 'note', text: 'Read it with the squad.' },
  ];
  const body = { name: 'Monday', parts, sharing: 'shared' };
  const report = await post(jo, '/reports', body);
  const rhythm = { every: 'week', weekday: 1, at: '08:30', timeZone: 'Europe/London' };
  const toJo = { reportId: report.id, ...rhythm, personIds: [jo.id] };
  const schedule = await post(jo, '/schedules', toJo);
  const run = await post(jo, '/runs', { reportId: report.id });
  const failed = await post(jo, '/runs', { reportId: report.id });
  await house.sql(`update runs set state = 'failed', failure = 'internal', ended_at = now() where id = $1`, [
    failed.id,
  ]);
  return {
    ids: {
      reports: report.id,
      reportId: report.id,
      schedules: schedule.id,
      runs: run.id,
      runId: failed.id,
      format: 'pdf',
      personIds: jo.id,
    },
    bodies: {
      'Reports.add': body,
      'Reports.change': { sharing: 'shared' },
      'Reports.preview': { parts },
      'Reports.addSchedule': toJo,
      'Reports.previewSchedule': rhythm,
      'Reports.run': { reportId: report.id },
      'Reports.retry': { runId: failed.id },
    },
  };
}
