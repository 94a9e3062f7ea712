/** The closing bar: the button where the case can close, or else, if asked, the first thing that is missing. */
export function focusClosing(orMissing?: 'orMissing'): boolean {
  const bar = document.getElementById('closing');
  const ready = bar?.querySelector<HTMLElement>('#close-case:not([disabled])');
  const found = ready ?? (orMissing ? bar?.querySelector<HTMLElement>('li button') : null);
  found?.focus();
  return Boolean(found);
}
