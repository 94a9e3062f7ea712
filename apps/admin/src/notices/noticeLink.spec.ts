import { noticeLink } from './noticeLink.ts';

describe('a notification leads', () => {
  it.each([
    ['to the promise on its case', 'promiseDue', 'c1', { commitmentId: 'p1' }, '/cases/c1#promise-p1'],
    ['to the case, where a request of mine was decided', 'approvalDecided', 'c1', { resolutionId: 'r1' }, '/cases/c1'],
    ['to the card that waits for my word', 'approvalAsked', 'c1', { resolutionId: 'r1' }, '/approvals?id=r1'],
    ['to the causes that nobody was sure of', 'tidyList', null, { cases: 3 }, '/diagnoses-due'],
    ['to the floor in the morning', 'digest', null, {}, '/floor'],
  ] as const)('%s', (_name, kind, caseId, refs, link) => {
    expect(noticeLink({ kind, caseId, refs })).toBe(link);
  });
});
