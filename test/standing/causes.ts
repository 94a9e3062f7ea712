import type { Hand, Standing } from './standing.ts';

export async function standingCauses({ house, post }: Hand): Promise<Standing> {
  const { jo } = house.cast.people;
  const { causes, symptoms } = house.cast;
  const [spare, aim, loose] = [
    await post(jo, '/causes', { name: 'Post' }),
    await post(jo, '/causes', { name: 'Parcels' }),
    await post(jo, '/causes', { name: 'Weather' }),
  ];
  const merge = await post(jo, '/cause-changes', { kind: 'merge', causeId: spare.id, intoId: aim.id });
  const undone = await post(jo, '/cause-undoings', { changeId: merge.id });
  const retired = await post(jo, '/cause-changes', { kind: 'retire', causeId: loose.id });
  return {
    ids: {
      causeId: causes.courier,
      contributing: causes.billing,
      parentId: causes.courier,
      causes: causes.doubleBooking,
      symptoms: symptoms.broken,
      symptomIds: symptoms.late,
      'cause-changes': merge.id,
      'cause-undoings': undone.id,
      changeId: retired.id,
      intoId: aim.id,
    },
    bodies: {
      'CauseChanges.change': { kind: 'merge', causeId: spare.id, intoId: aim.id },
      'CauseChanges.undo': { changeId: retired.id },
      'CauseUsage.preview': { kind: 'move', causeId: aim.id, parentId: causes.billing },
    },
  };
}
