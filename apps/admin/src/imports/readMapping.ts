import type { ImportMapping } from '#heart-core/wire';

/** The mapping that a text holds, or what is wrong with it; whether its fields are known, the house says. */
export function readMapping(text: string): { mapping: ImportMapping | null; fault: string | null } {
  try {
    const mapping = JSON.parse(text);
    if (mapping && typeof mapping === 'object' && mapping.fields && typeof mapping.fields === 'object')
      return { mapping, fault: null };
    return { mapping: null, fault: '"fields"' };
  } catch (problem) {
    return { mapping: null, fault: (problem as Error).message };
  }
}
