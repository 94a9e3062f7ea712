import { Injectable, type OnModuleInit } from '@nestjs/common';
import { pushWaitsMs } from '#heart-core';
import { JobKinds } from '../jobs/job-kinds.ts';
import { House } from '../platform/house.ts';

const forgetEveryMs = 60_000;

/** Nobody's name or number is kept for a contact that nobody took up. */
@Injectable()
export class ForgetNames implements OnModuleInit {
  private forgotAt = 0;

  constructor(
    private readonly house: House,
    private readonly kinds: JobKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.planBy((now) => this.forget(now));
  }

  private async forget(now: Date): Promise<void> {
    if (Math.abs(now.getTime() - this.forgotAt) < forgetEveryMs) return;
    await this.house.read(
      `update contact_pushes set name = null, phone = null, email = null
       where told_at <= $1::timestamptz - interval '${pushWaitsMs} milliseconds' and (name is not null or phone is not null or email is not null)`,
      [now],
    );
    this.forgotAt = now.getTime();
  }
}
