/** Reads "30, 10" as minutes; null where it is something else. Nothing at all is an empty list. */
export function readMinutes(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  return parts.every((part) => /^\d{1,5}$/.test(part) && Number(part) > 0) ? parts.map(Number) : null;
}
