import type { Hand, Standing } from './standing.ts';

/** Recurring issues, what is done about them, and what their customers are told. */
export async function standingIssues({ house, open, closed, post }: Hand): Promise<Standing> {
  const { jo, lee } = house.cast.people;
  const issue = await post(jo, '/issues', { name: 'Parcels late', symptomId: house.cast.symptoms.late });
  const joined = await post(lee, '/issue-cases', { caseId: open.id, issueId: issue.id });
  const ruling = await post(jo, '/issue-rulings', { issueId: issue.id, ruling: 'confirmed' });
  const days = { what: 'Load twice a day', ownerId: jo.id, dueOn: '2026-03-02' };
  const contained = () => post(jo, '/actions', { issueId: issue.id, kind: 'containment', ...days });
  const [action, toEnd, ended] = [await contained(), await contained(), await contained()];
  const ending = await post(jo, '/action-endings', { actionId: ended.id, ended: 'done', words: 'Seen.' });
  const update = { issueId: issue.id, what: 'Tell them', dueAt: '2026-03-03T12:00:00Z', caseIds: [open.id] };
  const bulk = await post(jo, '/bulk-promises', update);
  const mended = await post(jo, '/issues', { name: 'Orders shown twice', caseIds: [open.id, closed.id] });
  const fix = await post(jo, '/actions', { issueId: mended.id, kind: 'corrective', ...days });
  await post(jo, '/action-endings', { actionId: fix.id, ended: 'done', words: 'Seen.' });
  const thanks = { issueId: mended.id, channel: 'email', text: 'Thank you.' };
  const said = { kind: 'words', exampleId: closed.id, caseIds: [closed.id], reason: 'A form.' };
  const dismissal = await post(jo, '/proposal-dismissals', said);
  const mistaken = await post(jo, '/proposal-dismissals', said);
  const undoing = await post(jo, '/dismissal-undoings', { dismissalId: mistaken.id });
  const thankYou = await post(lee, '/thank-yous', { ...thanks, caseId: open.id });
  return {
    ids: {
      issues: issue.id,
      issueId: issue.id,
      'issue-cases': joined.id,
      'issue-rulings': ruling.id,
      actions: action.id,
      actionId: toEnd.id,
      'action-endings': ending.id,
      'bulk-promises': bulk.id,
      'thank-yous': thankYou.id,
      'proposal-dismissals': dismissal.id,
      'dismissal-undoings': undoing.id,
      dismissalId: dismissal.id,
    },
    bodies: {
      'Issues.raise': { name: 'Something else', apart: true },
      'Issues.join': { caseId: open.id, issueId: issue.id },
      'Issues.rule': { issueId: issue.id, ruling: 'knownWeek', weekOn: '2026-02-23', reason: 'The strike.' },
      'Proposals.dismiss': { ...said, exampleId: open.id, caseIds: [open.id] },
      'Proposals.takeBack': { dismissalId: dismissal.id },
      'Actions.make': { issueId: issue.id, kind: 'preventive', ...days, ownerId: jo.id },
      'Actions.change': { dueOn: '2026-03-09' },
      'Actions.end': { actionId: toEnd.id, ended: 'dropped', words: 'Not needed.' },
      'Actions.promise': update,
      'Actions.thank': { ...thanks, caseId: closed.id },
    },
  };
}
