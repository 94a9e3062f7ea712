import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InOneLook, May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { Clock } from '../platform/clock.ts';
import { readAsked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { figureParameters, intervals, readFigure, splits } from './asked-figure.ts';
import { MetricsService, rowListing } from './metrics.service.ts';

export const text = (name: string, description: string) =>
  ApiQuery({ name, required: false, schema: { type: 'string' }, description });

/** A word of the list, or a custom field of the house. */
const splitSchema = {
  anyOf: [
    { type: 'string', enum: [...splits] },
    { type: 'string', pattern: '^custom\\.[A-Za-z][A-Za-z0-9_-]{0,59}$' },
  ],
};

@ApiTags('metrics')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: MetricsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('metric.read')
  list() {
    return this.metrics.definitions().map((definition) => ({ id: definition.key, ...definition }));
  }

  @Get(':key')
  @May('metric.read')
  @InOneLook()
  @text('from', 'A moment, or a day of tz.')
  @text('to', 'A moment, or a day of tz; the range does not hold it.')
  @text('tz', 'A zone of the IANA database.')
  @ApiQuery({ name: 'interval', required: false, schema: { type: 'string', enum: [...intervals] } })
  @ApiQuery({ name: 'split', required: false, schema: splitSchema })
  @text('filter', 'The filters of cases, as JSON.')
  async figure(
    @Param('key') key: string,
    @Query() query: Record<string, unknown>,
    @Headers('if-none-match') held: string | undefined,
    @SignedIn() person: SignedInPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.metrics.definition(key);
    const asked = readFigure(query, this.clock.now());
    const { mark, answer } = await this.metrics.figureSince(held, key, asked, person);
    if (mark) reply.header('etag', mark).header('cache-control', 'private, no-cache');
    if (!answer) return void reply.status(304);
    return answer;
  }

  @Get(':key/cases')
  @May('metric.read')
  @text('from', 'A moment, or a day of tz.')
  @text('to', 'A moment, or a day of tz; the range does not hold it.')
  @text('tz', 'A zone of the IANA database.')
  @text('filter', 'The filters of cases, as JSON.')
  @text('sort', '["at","ASC" or "DESC"]')
  @text('range', '[first,last], 200 rows at most.')
  @text('after', 'The X-Next-Cursor of an earlier page.')
  async rows(
    @Param('key') key: string,
    @Query() { sort, range, after, ...query }: Record<string, unknown>,
    @SignedIn() person: SignedInPerson,
  ) {
    this.metrics.definition(key);
    const given = Object.fromEntries(Object.entries({ sort, range, after }).filter(([, value]) => value !== undefined));
    return this.metrics.rows(
      key,
      // Rows have no points: the longest of them are the fewest to count.
      readFigure({ interval: 'month', ...query }, this.clock.now()),
      readAsked(rowListing, given, figureParameters),
      person,
    );
  }
}
