/** Is this text safe to keep: no NUL, no half of a surrogate pair? */
export function wellFormed(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** The text as it is kept: blanks at both ends gone, letters in Unicode's composed form. */
export function tidy(text: string): string {
  return text.trim().normalize('NFC');
}

const unseen = /[\s\p{Z}\p{Cc}\p{Cf}\u2800\u3164\u115F\u1160\uFFA0]/gu;

/** Is there a sign that can be seen? Blanks, joiners and other invisible signs say nothing. */
export function holdsWords(text: string): boolean {
  return text.replace(unseen, '') !== '';
}
