/** Is this text safe to keep: no NUL, no half of a surrogate pair? */
export function wellFormed(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** The text as it is kept: blanks at both ends gone, letters in Unicode's composed form. */
export function tidy(text: string): string {
  return text.trim().normalize('NFC');
}
