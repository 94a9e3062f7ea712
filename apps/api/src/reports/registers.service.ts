import { Injectable } from '@nestjs/common';
import { formatMoney, type Wire } from '#heart-core';
import { readsCase, seesCase, squadsSeen } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { registerColumns, registerListing, returnSql } from './register.sql.ts';

interface Counted {
  start: number;
  end: number;
  opened: number;
  closed: number;
  reopened: number;
  closedWithin3Days: number;
  closedWithin8Weeks: number;
  closedLater: number;
  outcomes: Record<string, number>;
  redress: { currency: string; amountMinor: number }[];
}

/** The registers that rules ask for: a row a complaint, and what a period came to. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked, person: SignedInPerson) {
    const parameters = new Parameters();
    const reads = readsCase(person, 'c', parameters);
    const where = `not c.set_aside and ${seesCase(person, 'c.id', parameters)}`;
    return pageOf<Wire.RegisterRow, Wire.RegisterRow>(
      (sql, values) => this.house.read(sql, values),
      registerListing,
      asked,
      { select: registerColumns(reads), from: 'cases c', where, parameters },
      (row) => row,
    );
  }

  /** The return of a period, with the check that what stood open, came in and was reopened, less what was closed, stands open at its end. */
  async dispReturn(from: Date, to: Date, person: SignedInPerson): Promise<Wire.ComplaintReturn> {
    const [counted] = await this.house.read<Counted>(returnSql, [squadsSeen(person), from, to]);
    const { start, end, opened, closed, reopened, redress, ...rest } = counted as Counted;
    const lines: [string, number | string][] = [
      ['Outstanding at the start', start],
      ['Opened', opened],
      ['Reopened', reopened],
      ['Closed', closed],
      ['Closed within 3 days', rest.closedWithin3Days],
      ['Closed after 3 days, within 8 weeks', rest.closedWithin8Weeks],
      ['Closed after 8 weeks', rest.closedLater],
      ...Object.entries(rest.outcomes).map(([outcome, n]): [string, number] => [`Closed as ${outcome}`, n]),
      ['Outstanding at the end', end],
      ...redress.map(({ currency, amountMinor }): [string, string] => [
        `Redress granted, less what was taken back (${currency})`,
        formatMoney({ amountMinor, currency }, 'en-GB'),
      ]),
      ['Upheld, partly upheld, rejected', 'not recorded: a case is closed by what was agreed'],
    ];
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      asOf: this.clock.now().toISOString(),
      lines: lines.map(([line, value]) => ({ line, value: String(value) })),
      holds: start + opened + reopened - closed === end,
    };
  }
}
