import { Injectable } from '@nestjs/common';

/** What time it is for the house. Tests and the demo move it; nothing else may. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands where it was put, or goes as the world's does. */
export class SetClock extends Clock {
  constructor(private moment: Date | null) {
    super();
  }

  override now(): Date {
    return this.moment ? new Date(this.moment) : new Date();
  }

  set(moment: Date): void {
    this.moment = moment;
  }

  /** Goes with the world from now on. */
  go(): void {
    this.moment = null;
  }
}
