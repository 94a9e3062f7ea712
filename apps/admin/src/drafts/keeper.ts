import type { DraftConflict, DraftField } from '#heart-core';
import { ask, type Refused } from '../http.ts';
import { lastSession } from '../session.ts';
import { onShelf, putOnShelf, takeOffShelf } from './shelf.ts';
import { acknowledge, hear, letStand, noTyping, settle, startOver, type Typing, typeInto, wishesOf } from './typing.ts';

/** A pause in the typing after which it is sent, and the longest it waits while nobody pauses. */
const pauseMs = 800;
const longestMs = 5_000;
const againMs = 5_000;

export type SaveState = 'idle' | 'saving' | 'saved' | 'kept' | 'failed';

interface Answer {
  fields: Record<string, DraftField>;
  conflicts: DraftConflict[];
}

/** Where a draft lies on the shelf. The case is part of the place: words can never turn up in another one. */
export const placeOfDraft = (caseId: string, episode: number, stepKey: string): string =>
  `draft.${caseId}.${episode}.${stepKey}`;

/** Keeps one step of one case: on this computer at once, in the house as soon as it can. */
export class Keeper {
  typing: Typing;
  state: SaveState = 'idle';
  savedAt: Date | null = null;
  /** Fields that another hand has just set; told once. */
  private fresh: string[] = [];
  /** What stood here before this person came is no news to them. */
  private joined = false;
  private evidenceId: string | null = null;
  private pausing: ReturnType<typeof setTimeout> | undefined;
  private unsentSince: number | null = null;
  private sending = false;
  private wanted = false;
  private over = false;
  private readonly writer = lastSession()?.user.id;

  constructor(
    readonly caseId: string,
    readonly stepKey: string,
    readonly place: string,
    private readonly changed: () => void,
  ) {
    const kept = onShelf<Pick<Typing, 'typed' | 'conflicts'>>(place);
    this.typing = { ...noTyping, ...kept };
  }

  get unsent(): number {
    return Object.keys(this.typing.typed).length;
  }

  type(name: string, value: unknown): void {
    this.put(typeInto(this.typing, name, value));
    this.unsentSince ??= Date.now();
    clearTimeout(this.pausing);
    const left = this.unsentSince + longestMs - Date.now();
    this.pausing = setTimeout(() => void this.send(), Math.max(0, Math.min(pauseMs, left)));
  }

  settle(name: string, value: unknown): void {
    this.put(settle(this.typing, name, value));
    void this.send();
  }

  letStand(name: string): void {
    this.put(letStand(this.typing, name));
  }

  /** What the house holds, as it was read. */
  hear(fields: Readonly<Record<string, DraftField>>): void {
    const { typing, news } = hear(this.typing, fields);
    if (typing.held === this.typing.held && news.length === 0) return;
    this.fresh.push(...news);
    this.put(typing);
  }

  takeNews(): { name: string; field: DraftField }[] {
    const news = this.fresh.splice(0);
    if (!this.joined) return [];
    return news.flatMap((name) => (this.typing.held[name] ? [{ name, field: this.typing.held[name] }] : []));
  }

  /** The evidence that counts now: with another one than before, the draft in the house is a new one. */
  recorded(evidenceId: string | null): void {
    if (this.evidenceId !== null && this.evidenceId !== evidenceId) this.put(startOver(this.typing));
    this.evidenceId = evidenceId;
  }

  /** Its writer has left: nothing is sent or kept in their name any more. */
  end(): void {
    this.over = true;
    clearTimeout(this.pausing);
  }

  erase(): void {
    clearTimeout(this.pausing);
    this.unsentSince = null;
    this.fresh = [];
    this.put(noTyping);
  }

  /** Sends what the house does not hold; without anything to send it still reads, and joins the others' draft. */
  async send(joining?: 'join'): Promise<void> {
    clearTimeout(this.pausing);
    // What one person typed never goes out in another one's name.
    if (this.over || lastSession()?.user.id !== this.writer) return;
    if (this.sending) {
      this.wanted = true;
      return;
    }
    const wishes = wishesOf(this.typing);
    const some = Object.keys(wishes).length > 0;
    if (!some && !joining) return;
    this.sending = true;
    this.unsentSince = null;
    if (some) this.say('saving');
    try {
      const { json } = await ask<Answer>(`/drafts/${this.caseId}/${this.stepKey}`, {
        method: 'PUT',
        body: { fields: wishes },
      });
      const { typing, news } = acknowledge(this.typing, wishes, json);
      if (this.joined) this.fresh.push(...news);
      this.joined = true;
      if (some) this.savedAt = new Date();
      this.state = some || this.savedAt ? 'saved' : 'idle';
      this.put(typing);
    } catch (refused) {
      if (some) this.putOff(refused as Refused);
    } finally {
      this.sending = false;
      if (this.wanted) {
        this.wanted = false;
        this.pausing = setTimeout(() => void this.send(joining), pauseMs);
      }
    }
  }

  /** A lost line, a tired house and an ended session pass by themselves; what the house refuses does not. */
  private putOff({ status }: Refused): void {
    const passing = !status || status >= 500 || status === 401 || status === 429;
    this.say(passing ? 'kept' : 'failed');
    if (passing) this.pausing = setTimeout(() => void this.send(), againMs);
  }

  private say(state: SaveState): void {
    this.state = state;
    this.changed();
  }

  private put(typing: Typing): void {
    if (this.over) return;
    this.typing = typing;
    if (Object.keys(typing.typed).length > 0)
      putOnShelf(this.place, { typed: typing.typed, conflicts: typing.conflicts });
    else takeOffShelf(this.place);
    this.changed();
  }
}
