const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Reads domains, one a line or parted by commas, each once; what somebody copied with an @ before it is meant without. Null where one is none. */
export function readDomains(text: string): string[] | null {
  const parts = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^.*@/, ''))
    .filter(Boolean);
  return parts.every((part) => domain.test(part)) ? [...new Set(parts)] : null;
}
