import type { PilotWording } from '#heart-core/wire';

/** One phrase of a step, with every wording that it had, the latest first. */
export interface Phrase {
  id: string;
  name: string;
  stepKey: PilotWording['stepKey'];
  wordings: PilotWording[];
}

/** The phrases by what happened to them since a moment: said otherwise, new or retired; or as they were before. */
export function wordingsOf(all: readonly PilotWording[], since: string): { changed: Phrase[]; unchanged: Phrase[] } {
  const phrases = new Map<string, Phrase>();
  for (const wording of all) {
    const { templateId: id, name, stepKey } = wording;
    const known = phrases.get(id);
    phrases.set(id, { id, name, stepKey, wordings: [wording, ...(known?.wordings ?? [])] });
  }
  const moment = Date.parse(since);
  const moved = ({ wordings }: Phrase) => wordings.length > 1 || Date.parse(wordings[0]?.from ?? since) > moment;
  const used = [...phrases.values()].filter((phrase) => moved(phrase) || phrase.wordings[0]?.active);
  return { changed: used.filter(moved), unchanged: used.filter((phrase) => !moved(phrase)) };
}
