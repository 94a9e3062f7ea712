/** Counts asks by key in fixed windows of time; keeps no more keys than it can hold. */
export class Rate {
  private readonly windows = new Map<string, { endsAt: number; count: number }>();
  private readonly mostKeys = 10_000;

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** Counts this ask; false once there were too many in the window. */
  allows(key: string, now = Date.now()): boolean {
    return this.count(key, now) <= this.most;
  }

  /** Looks without counting. */
  isSpent(key: string, now = Date.now()): boolean {
    const window = this.windows.get(key);
    return window !== undefined && window.endsAt > now && window.count >= this.most;
  }

  private count(key: string, now: number): number {
    const window = this.windows.get(key);
    if (window && window.endsAt > now) return ++window.count;
    if (this.windows.size >= this.mostKeys) this.sweep(now);
    this.windows.set(key, { endsAt: now + this.windowMs, count: 1 });
    return 1;
  }

  private sweep(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    if (this.windows.size >= this.mostKeys) this.windows.clear();
  }
}
