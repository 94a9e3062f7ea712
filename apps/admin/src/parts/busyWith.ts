/** Is the reader typing, or in something that has keys of its own? Single keys stay quiet there. */
export function busyWith(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return Boolean(
    element?.closest(
      'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="radiogroup"], [role="dialog"], [data-own-keys]',
    ),
  );
}
