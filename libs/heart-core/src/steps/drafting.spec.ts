import { bothOf, type DraftField, mergeDraft } from './drafting.ts';

const lee = { editedById: 'lee', editedAt: '2026-03-02T10:00:00Z' };
const sam = { editedById: 'sam', editedAt: '2026-03-02T10:00:09Z' };
const held = (value: unknown, version = 1, by = lee): DraftField => ({ value, version, ...by });

describe('Two hands in one step', () => {
  it('type into different fields, and both stand', () => {
    const { fields, conflicts } = mergeDraft(
      { restatement: held('The sofa came without legs.') },
      { symptomId: { value: 'late', baseVersion: 0 } },
      sam,
    );
    expect([fields.restatement?.value, fields.symptomId?.value]).toEqual(['The sofa came without legs.', 'late']);
    expect(conflicts).toEqual([]);
  });

  it('choose differently: the latest stands, the other is one click away and in the story', () => {
    const { fields, conflicts, replaced } = mergeDraft(
      { confirmation: held('confirmed', 3) },
      { confirmation: { value: 'corrected', baseVersion: 2 } },
      sam,
    );
    expect(fields.confirmation).toMatchObject({ value: 'corrected', version: 4, editedById: 'sam' });
    expect(conflicts).toMatchObject([{ kept: 'yours', theirs: { value: 'confirmed' } }]);
    expect(replaced).toMatchObject([{ name: 'confirmation', was: { value: 'confirmed' } }]);
  });

  it('write over each other: what stands stays until somebody says how the texts go together', () => {
    const { fields, conflicts } = mergeDraft(
      { words: held('A day lost.', 2) },
      { words: { value: 'A whole day.', baseVersion: 1 } },
      sam,
    );
    expect(fields.words?.value).toBe('A day lost.');
    expect(conflicts).toEqual([
      { name: 'words', kept: 'theirs', yours: 'A whole day.', theirs: held('A day lost.', 2) },
    ]);
  });

  it('go on from what the other wrote, and nothing was taken away', () => {
    const { fields, replaced } = mergeDraft(
      { words: held('A day lost.', 2) },
      { words: { value: 'A day lost. And the sofa on the floor.', baseVersion: 2 } },
      sam,
    );
    expect(fields.words).toMatchObject({ version: 3, editedById: 'sam' });
    expect(replaced).toEqual([]);
  });

  it('take the other’s words away only into the story', () => {
    const { replaced } = mergeDraft({ words: held('A day lost.', 2) }, { words: { value: '', baseVersion: 2 } }, sam);
    expect(replaced).toMatchObject([{ name: 'words', was: { value: 'A day lost.' } }]);
  });
});

it('counts a field on even where the draft was taken away in between', () => {
  const { fields } = mergeDraft({}, { words: { value: 'A day.', baseVersion: 7 } }, lee);
  expect(fields.words?.version).toBe(8);
});

it('says no text twice when both are kept', () => {
  expect(bothOf('A day lost.', 'The sofa came late.')).toBe('The sofa came late.\nA day lost.');
  expect(bothOf('A day lost. Late too.', 'A day lost.')).toBe('A day lost. Late too.');
});
