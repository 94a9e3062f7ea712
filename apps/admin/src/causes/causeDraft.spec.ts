import { aliasesOf, blankCause, causeBody, newCauseBody } from './causeDraft.ts';

test('other names come one a line, each once', () => {
  expect(aliasesOf(' Late van \n\nPost\nLate van')).toEqual(['Late van', 'Post']);
});

test('what is left empty is taken away from a cause, and not said of a new one', () => {
  const draft = { ...blankCause, name: ' Van ', controllable: 'no' as const };
  expect(causeBody(draft)).toMatchObject({ name: 'Van', definition: null, controllable: false });
  expect(newCauseBody(draft, '')).toEqual({ name: 'Van', controllable: false, aliases: [], needsWords: false });
  expect(newCauseBody(draft, 'parent')).toMatchObject({ parentId: 'parent' });
});
