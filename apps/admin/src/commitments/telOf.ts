/** The address under which a phone calls this number; null where there is none to call. */
export function telOf(phone: string | null | undefined): string | null {
  const digits = phone?.replace(/[^+\d]/g, '') ?? '';
  return digits ? `tel:${digits}` : null;
}
