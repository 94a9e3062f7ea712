const takesFocus =
  'textarea:not([aria-hidden="true"]), input:not([type="hidden"]), select, [role="radio"][tabindex="0"], button, a[href]';

/** Puts the focus on the first thing within that takes it; true where there is one. */
export function focusFirst(within: Element | null | undefined): boolean {
  const found = within?.matches(takesFocus) ? within : within?.querySelector(takesFocus);
  (found as HTMLElement | null | undefined)?.focus();
  // Whoever comes back to a text goes on where it ends.
  if (found instanceof HTMLTextAreaElement) found.setSelectionRange(found.value.length, found.value.length);
  return Boolean(found);
}

/** Puts the focus on a field by its id: the input itself, or the chip of a group that is next in turn. */
export const focusField = (id: string): boolean => focusFirst(document.getElementById(id));

/** Once what was just read again stands on the screen. */
export const afterPaint = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};

/** Moves the screen only where the head of this part is not already well in sight: what stands above it stays to be read. */
export function bringIntoView(part: Element | null): void {
  const top = part?.getBoundingClientRect().top ?? 0;
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  if (top < covered || top > window.innerHeight * 0.55) part?.scrollIntoView({ block: 'start' });
}
