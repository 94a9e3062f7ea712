import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FieldProblem } from '#heart-core';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type AskedFigure, readFigure } from './asked-figure.ts';
import { ComparedFigures } from './compared.service.ts';
import { text } from './metrics.controller.ts';

type Asked = Record<string, unknown>;

/** How a figure stands against others, and against what it was. */
@ApiTags('metrics')
@Controller('metrics/:key')
export class ComparedController {
  constructor(
    private readonly compared: ComparedFigures,
    private readonly clock: Clock,
  ) {}

  @Get('funnel')
  @May('metric.read')
  @text('from', 'A moment, or a day of tz.')
  @text('to', 'A moment, or a day of tz; the range does not hold it.')
  @text('tz', 'A zone of the IANA database.')
  @text('filter', 'The filters of cases, as JSON.')
  funnel(@Param('key') key: string, @Query() query: Asked, @SignedIn() person: SignedInPerson) {
    return this.compared.funnel(key, this.asked(query), person);
  }

  @Get('change')
  @May('metric.read')
  @text('from', 'A moment, or a day of tz; as many days before it are the past.')
  @text('to', 'A moment, or a day of tz; the range does not hold it.')
  @text('tz', 'A zone of the IANA database.')
  @text('filter', 'The filters of cases, as JSON.')
  change(@Param('key') key: string, @Query() query: Asked, @SignedIn() person: SignedInPerson) {
    return this.compared.change(key, this.asked(query), person);
  }

  /** A range is compared whole: it is neither cut nor split. */
  private asked(query: Asked): AskedFigure {
    const faults = ['interval', 'split'].flatMap((name): FieldProblem[] =>
      name in query ? [{ pointer: `/${name}`, code: 'unknown', detail: 'There is no such parameter.' }] : [],
    );
    if (faults.length > 0) throw invalid(faults);
    return readFigure({ ...query, interval: 'month' }, this.clock.now());
  }
}
