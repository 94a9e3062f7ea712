import { Injectable } from '@nestjs/common';
import type { Settings } from '#heart-core';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { JobKinds } from './job-kinds.ts';

const lookEveryMs = 3_600_000;
const dayMs = 86_400_000;
/** So much goes in one statement: none holds up the house. */
const mostAtOnce = 5000;

type DaysKept = { [Name in keyof Settings]: Name extends `${string}KeptDays` ? Name : never }[keyof Settings];

/** Clears, by the hour, what is kept for so many days and no longer. The rooms above say here what of theirs that is. */
@Injectable()
export class Forgetting {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly settings: SettingsService,
  ) {}

  /** `sql` removes at most `$2` of what is older than `$1`. */
  forgets(kept: DaysKept, sql: string): void {
    let looked = Number.NEGATIVE_INFINITY;
    this.kinds.planBy(async (now) => {
      if (Math.abs(now.getTime() - looked) < lookEveryMs) return;
      const days = (await this.settings.now())[kept];
      const before = new Date(this.clock.now().getTime() - days * dayMs);
      for (let gone = mostAtOnce; gone === mostAtOnce; )
        [, gone] = (await this.house.read(sql, [before, mostAtOnce])) as unknown as [unknown, number];
      looked = now.getTime();
    });
  }
}
