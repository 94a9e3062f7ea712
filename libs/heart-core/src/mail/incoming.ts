/** What of a letter says how it came to be: its headers in lower case, and whom it claims to come back to. */
export interface LetterHeaders {
  /** The sender of the envelope; empty where nobody wants an answer. */
  returnPath: string;
  headers: ReadonlyMap<string, string>;
}

const bulk = /^(bulk|list|junk|auto_reply)$/i;

/** Written by a machine: an answer to it would be answered by the machine again (RFC 3834). */
export function isAutomatic({ returnPath, headers }: LetterHeaders): boolean {
  const submitted = headers.get('auto-submitted');
  if (returnPath === '' || (submitted !== undefined && !/^no\b/i.test(submitted.trim()))) return true;
  if (bulk.test(headers.get('precedence')?.trim() ?? '')) return true;
  return ['list-id', 'x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-loop'].some((name) =>
    headers.has(name),
  );
}

/** Does a delivery report say that mail will never arrive (RFC 3464)? One that is only late says nothing yet. */
export function isFinalFailure(report: string): boolean {
  return /^action:\s*failed\b/im.test(report) || /^status:\s*5\.\d{1,3}\.\d{1,3}/im.test(report);
}

/** Where what was quoted begins, as mail programs write it in five languages. */
const quoteBegins: readonly RegExp[] = [
  /^On .{4,200} wrote:$/i,
  /^Am .{4,200} schrieb .{0,200}:$/i,
  /^Le .{4,200} a écrit\s?:$/i,
  /^El .{4,200} escribió:$/i,
  /^Op .{4,200} schreef .{0,200}:$/i,
  /^-{2,}\s*(Original Message|Ursprüngliche Nachricht|Message d.origine|Mensaje original|Oorspronkelijk bericht)\s*-{2,}$/i,
  /^_{20,}$/,
];
const headerBegins = /^(From|Von|De|Van):\s.+/i;
const headerGoesOn =
  /^(Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Verzonden|Aan|Onderwerp):\s/i;
const signature = /^-- ?$/;

/** What the customer wrote themselves: quoted letters and the signature are cut, unless nothing else is there. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line, place) => endsHere(line, lines[place + 1] ?? ''));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !line.startsWith('>'));
  const said = tidyLines(own);
  return said === '' ? tidyLines(lines) : said;
}

function endsHere(line: string, next: string): boolean {
  const here = line.trim();
  if (signature.test(line)) return true;
  if (headerBegins.test(here) && headerGoesOn.test(next.trim())) return true;
  // The line that names whom is quoted may be broken in two.
  return quoteBegins.some((begins) => begins.test(here) || (here !== '' && begins.test(`${here} ${next.trim()}`)));
}

const tidyLines = (lines: readonly string[]) =>
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const thanks =
  /\b(thank(s| you)?|cheers|much appreciated|danke(schön)?|vielen dank|merci|gracias|bedankt|dank (u|je)( wel)?|hartelijk dank)\b/iu;
const longestThanks = 160;

/** Nothing but thanks: such a letter is no sign that the problem has come back (METRICS.md M3). */
export function isThanksAlone(words: string): boolean {
  const said = words.trim();
  return (
    said.length <= longestThanks &&
    thanks.test(said) &&
    !/[?¿]|\b(but|still|aber|noch|mais|encore|pero|todavía|maar|nog)\b/iu.test(said)
  );
}
