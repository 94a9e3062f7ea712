import { type NoticeKind, whenToTell } from '#heart-core';
import { hoursOf } from '../calendars/hours-of.ts';
import type { PlannedJob } from '../jobs/plan.ts';
import type { House } from '../platform/house.ts';
import type { SettingsRecord } from '../settings/settings.service.ts';
import { type DueAlert, dueSql, escalatedSql, soonSql } from './due.sql.ts';

/** The alerts about promises that are due now: each a job of its own for each person, told when their squad may be. */
export async function promiseAlerts(house: House, settings: SettingsRecord, now: Date): Promise<PlannedJob[]> {
  const { warnBeforeMinutes, escalateAfterMinutes } = settings;
  const ask = async (kind: NoticeKind, sql: string, values: unknown[]) =>
    Promise.all((await house.read<DueAlert>(sql, values)).map((alert) => jobOf(house, kind, alert, now)));
  return [
    ...(warnBeforeMinutes.length > 0 ? await ask('promiseSoon', soonSql, [now, warnBeforeMinutes]) : []),
    ...(await ask('promiseDue', dueSql, [now])),
    ...(await ask('promiseEscalated', escalatedSql, [now, escalateAfterMinutes])),
  ];
}

async function jobOf(house: House, kind: NoticeKind, alert: DueAlert, now: Date): Promise<PlannedJob> {
  const { commitmentId, caseId, recipientId, calledForAt, quietFrom, quietTo } = alert;
  const quiet = quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null;
  return {
    kind,
    subject: commitmentId,
    dueAt: calledForAt,
    recipientId,
    payload: { caseId },
    runAfter: whenToTell(now, { calledForAt, hours: await hoursOf(house.db, alert), quiet }),
  };
}
