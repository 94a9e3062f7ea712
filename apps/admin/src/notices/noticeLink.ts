import type { NotificationRecord } from '#heart-core/wire';

/** Where a notification leads: the promise on its case, the approval, the issue, the report, or the floor. */
export function noticeLink({ kind, caseId, refs }: Pick<NotificationRecord, 'kind' | 'caseId' | 'refs'>): string {
  if (kind === 'digest') return '/floor';
  if (kind === 'approvalAsked' || kind === 'approvalMovedOn') return `/approvals?id=${refs.resolutionId ?? ''}`;
  if (kind === 'issueRises') return typeof refs.issueId === 'string' ? `/issues/${refs.issueId}` : '/issues';
  if (kind === 'actionOverdue') return `/issues/${refs.issueId}#actions`;
  if (kind === 'reportFailed') return `/reports/${refs.reportId ?? ''}`;
  if (kind === 'tidyList') return '/diagnoses-due';
  if (kind === 'exportReady') return '/exports';
  if (!caseId) return '/promises';
  const { commitmentId } = refs;
  return typeof commitmentId === 'string' ? `/cases/${caseId}#promise-${commitmentId}` : `/cases/${caseId}`;
}
