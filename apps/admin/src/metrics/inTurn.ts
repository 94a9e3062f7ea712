/** The house counts four figures at once and sends others away; a page of many asks for two at a time. */
const atOnce = 2;
let busy = 0;
const waiting: (() => void)[] = [];

export async function inTurn<T>(count: () => Promise<T>): Promise<T> {
  if (busy >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else busy++;
  try {
    return await count();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  }
}
