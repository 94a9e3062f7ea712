export interface Piece {
  from: number;
  text: string;
  marked: boolean;
}

/** A text cut where marks begin and end; where two overlap, the first one stands. */
export function piecesOf(text: string, marks: readonly { from: number; to: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    pieces.push(
      { from: at, text: text.slice(at, from), marked: false },
      { from, text: text.slice(from, to), marked: true },
    );
    at = to;
  }
  return [...pieces, { from: at, text: text.slice(at), marked: false }];
}
